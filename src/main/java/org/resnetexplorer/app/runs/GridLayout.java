package org.resnetexplorer.app.runs;

import java.util.OptionalInt;

/**
 * Where the channels of two runs lie: each a strip of three squares, A, B and B − A, in rows.
 *
 * @param total channels
 * @param side of a square, in pixels
 * @param columns strips in a row
 * @param height of the pane
 */
record GridLayout(int total, int side, int columns, int height) {
  static final int INNER_GAP = 1;
  private static final int GAP_X = 12;
  private static final int GAP_Y = 6;
  private static final int NORMAL_SIDE = 56;
  private static final int LOW_SIDE = 28;
  private static final double LOW = 130;
  private static final int EDGE = 4;

  static GridLayout of(int total, double width, double height) {
    int side = height < LOW ? LOW_SIDE : NORMAL_SIDE;
    int strip = strip(side);
    int columns = Math.max(1, (int) (width - 2 * EDGE + GAP_X) / (strip + GAP_X));
    return new GridLayout(total, side, columns, (int) height);
  }

  private static int strip(int side) {
    return TripleLayout.MAPS * side + (TripleLayout.MAPS - 1) * INNER_GAP;
  }

  int stripWidth() {
    return strip(side);
  }

  int pitch() {
    return side + GAP_Y;
  }

  int rows() {
    return (total + columns - 1) / columns;
  }

  int lastScroll() {
    return Math.max(0, rows() * pitch() - GAP_Y + 2 * EDGE - height);
  }

  int x(int place) {
    return EDGE + place % columns * (stripWidth() + GAP_X);
  }

  double y(int place, double scroll) {
    return EDGE + (double) (place / columns) * pitch() - scroll;
  }

  /** The first place of which a pixel is seen. */
  int first(double scroll) {
    return Math.max(0, (int) Math.floor((scroll - EDGE + GAP_Y) / pitch())) * columns;
  }

  /** One more than the last place of which a pixel is seen. */
  int end(double scroll) {
    int rows = (int) Math.ceil((scroll + height - EDGE) / pitch());
    return Math.min(total, rows * columns);
  }

  /** How many strips are seen at least by half. */
  int visible(double scroll) {
    int seen = 0;
    for (int place = first(scroll); place < end(scroll); place++) {
      double middle = y(place, scroll) + side / 2.0;
      if (middle >= 0 && middle <= height) {
        seen++;
      }
    }
    return seen;
  }

  /** The scrolling nearest to the present one at which a strip is seen whole. */
  double showing(int place, double scroll) {
    double upper = y(place, 0) - EDGE;
    double lower = y(place, 0) + side + EDGE - height;
    return Math.max(0, Math.min(lastScroll(), Math.min(upper, Math.max(lower, scroll))));
  }

  OptionalInt placeAt(double x, double y, double scroll) {
    int column = (int) Math.floor((x - EDGE) / (stripWidth() + GAP_X));
    int row = (int) Math.floor((y - EDGE + scroll) / pitch());
    if (column < 0 || column >= columns || row < 0) {
      return OptionalInt.empty();
    }
    int place = row * columns + column;
    boolean onIt = place < total && x - x(place) < stripWidth() && y - y(place, scroll) < side;
    return onIt ? OptionalInt.of(place) : OptionalInt.empty();
  }
}
