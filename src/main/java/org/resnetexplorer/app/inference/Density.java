package org.resnetexplorer.app.inference;

import org.resnetexplorer.app.controls.WidthClass;

/**
 * What there is room for below the five answers, which always stay.
 *
 * @param rowHeight of one answer
 * @param facts whether the facts about model and run are told below the answers
 * @param grid whether these have a line each; else they share one
 * @param line whether that one line is there
 * @param samples whether the strip of samples is there
 * @param tight whether that takes no more height than it must, so that the photo stays large
 */
record Density(
    double rowHeight, boolean facts, boolean grid, boolean line, boolean samples, boolean tight) {
  private static final double ROOM_FOR_ONE_LINE = 310;
  private static final double ROOM_FOR_FACTS = 480;
  private static final double ROOM_FOR_SAMPLES = 640;
  private static final double ROOM_FOR_SMALL_SAMPLES = 360;

  /**
   * @param height of the pane below its header
   * @param ofSample whether a sample is shown: then the others come before the lines of facts, as
   *     whoever looks at one has perhaps just begun
   */
  static Density of(WidthClass width, double height, boolean ofSample) {
    boolean wide = width == WidthClass.WIDE;
    boolean narrow = width == WidthClass.NARROW;
    boolean line = height >= ROOM_FOR_ONE_LINE;
    boolean forBoth = !narrow && height >= ROOM_FOR_SAMPLES;
    boolean facts = !narrow && height >= ROOM_FOR_FACTS;
    boolean grid = facts && (forBoth || !ofSample);
    boolean samples = forBoth || facts && ofSample;
    boolean tight = !narrow && !samples && ofSample && height >= ROOM_FOR_SMALL_SAMPLES;
    if (tight) {
      return new Density(25, false, false, false, true, true);
    }
    boolean loose = wide && grid == facts;
    return new Density(loose ? 35 : line ? 31 : 28, facts, grid, line, samples, false);
  }
}
