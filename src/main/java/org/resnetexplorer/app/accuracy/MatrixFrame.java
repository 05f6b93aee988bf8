package org.resnetexplorer.app.accuracy;

import java.util.List;

/**
 * Where the cells of a table stand in so much room.
 *
 * @param left where the first column begins, right of the names of rows
 * @param top where the first row begins, below the names of columns
 * @param side of a cell; below 1 where classes are more than pixels
 * @param rows how many rows and columns have room
 * @param labelled whether rows and columns have names
 * @param slanted whether names of columns lean; else they stand
 */
record MatrixFrame(
    double left,
    double top,
    double side,
    int rows,
    int columns,
    boolean labelled,
    boolean slanted) {
  /** What stands below all rows. */
  static final double BELOW = 24;

  /** A cell that a name of 11 px fits beside. */
  private static final double LEAST = 12;

  private static final double GREATEST = 48;
  private static final double ZOOMED = 22;
  private static final double LEANS = 26;
  private static final double SLANT = Math.sqrt(0.5);
  private static final double PART = 0.32;
  private static final double GAP = 8;

  /**
   * @param widths of the names, in pixels
   * @param overview whether all cells are shown, however small
   */
  static MatrixFrame of(double width, double height, List<Double> widths, boolean overview) {
    int count = Math.max(1, widths.size());
    double widest = widths.stream().mapToDouble(Double::doubleValue).max().orElse(0);
    double left = Math.ceil(Math.min(widest + GAP, width * PART));
    double tall = height - BELOW;
    double leaning = Math.ceil(Math.min(widest, tall * PART / SLANT) * SLANT + 2 * GAP);
    double side = Math.min((width - left - leaning) / count, (tall - leaning) / count);
    if (side >= LEANS) {
      return labelled(left, leaning, Math.min(side, GREATEST), count, true);
    }
    double standing = Math.ceil(Math.min(widest + GAP, tall * PART));
    side = Math.min((width - left) / count, (tall - standing) / count);
    if (side >= LEAST) {
      return labelled(left, standing, side, count, false);
    }
    if (overview) {
      double small = Math.min(width, tall) / count;
      return new MatrixFrame(
          0, 0, small >= 1 ? Math.floor(small) : small, count, count, false, false);
    }
    int rows = Math.min(count, Math.max(1, (int) ((tall - standing) / ZOOMED)));
    int columns = Math.min(count, Math.max(1, (int) ((width - left) / ZOOMED)));
    return new MatrixFrame(left, standing, ZOOMED, rows, columns, true, false);
  }

  private static MatrixFrame labelled(
      double left, double top, double side, int count, boolean slanted) {
    return new MatrixFrame(left, top, Math.floor(side), count, count, true, slanted);
  }

  /** How long the name of a column may be. */
  double columnName() {
    return slanted ? (top - 2 * GAP) / SLANT : top - GAP;
  }

  double rowName() {
    return left - GAP;
  }
}
