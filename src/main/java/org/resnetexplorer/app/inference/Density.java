package org.resnetexplorer.app.inference;

import org.resnetexplorer.app.controls.WidthClass;

/**
 * What there is room for below the five answers, which always stay.
 *
 * @param rowHeight of one answer
 * @param facts whether the facts have a line each; else they share one
 * @param line whether that one line is there
 * @param samples whether the strip of samples is there
 */
record Density(double rowHeight, boolean facts, boolean line, boolean samples) {
  private static final double ROOM_FOR_ONE_LINE = 310;
  private static final double ROOM_FOR_FACTS = 480;
  private static final double ROOM_FOR_SAMPLES = 640;

  /**
   * @param height of the pane below its header
   */
  static Density of(WidthClass width, double height) {
    boolean wide = width == WidthClass.WIDE;
    boolean narrow = width == WidthClass.NARROW;
    boolean line = height >= ROOM_FOR_ONE_LINE;
    return new Density(
        wide ? 35 : line ? 31 : 28,
        !narrow && height >= ROOM_FOR_FACTS,
        line,
        !narrow && height >= ROOM_FOR_SAMPLES);
  }
}
