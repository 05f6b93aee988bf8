package org.resnetexplorer.app.runs;

import org.resnetexplorer.render.ScrollGrid;

/** Where the channels of two runs lie: each a strip of three squares, A, B and B − A, in rows. */
final class StripsLayout {
  static final int INNER_GAP = 1;
  private static final int GAP_X = 12;
  private static final int GAP_Y = 6;
  private static final int NORMAL_SIDE = 56;
  private static final int LOW_SIDE = 28;
  private static final double LOW = 130;
  private static final int EDGE = 4;

  private StripsLayout() {}

  /** A cell for each channel; its height is the side of a square. */
  static ScrollGrid of(int total, double width, double height) {
    int side = height < LOW ? LOW_SIDE : NORMAL_SIDE;
    int strip = TripleLayout.MAPS * side + (TripleLayout.MAPS - 1) * INNER_GAP;
    int columns = Math.max(1, (int) (width - 2 * EDGE + GAP_X) / (strip + GAP_X));
    return new ScrollGrid(
        EDGE, EDGE, strip, side, GAP_X, GAP_Y, columns, total, (int) height, EDGE);
  }
}
