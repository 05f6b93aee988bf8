package org.resnetexplorer.render;

import java.util.OptionalInt;

/**
 * The part of a matrix that a pane shows: square cells of whole pixels, scrolled to somewhere. Only
 * this part is ever drawn, however large the matrix.
 *
 * @param rows of the matrix
 * @param columns of the matrix
 * @param cell pixels of a cell's side
 * @param left pixels of the matrix left of the pane
 * @param top pixels of the matrix above the pane
 * @param width pixels of the pane
 * @param height pixels of the pane
 */
public record MatrixView(
    int rows, int columns, int cell, int left, int top, int width, int height) {
  private static final int[] SIDES = {1, 2, 3, 4, 6, 8, 12, 16, 24};
  private static final int LEAST_READABLE = 3;

  /** Keeps the pane on the matrix. */
  public MatrixView {
    left = Math.max(0, Math.min(left, columns * cell - width));
    top = Math.max(0, Math.min(top, rows * cell - height));
  }

  /** The whole matrix if its cells can be told apart then, else its beginning. */
  public static MatrixView fit(int rows, int columns, int width, int height) {
    int side = LEAST_READABLE;
    for (int candidate : SIDES) {
      if (candidate > side && columns * candidate <= width && rows * candidate <= height) {
        side = candidate;
      }
    }
    return new MatrixView(rows, columns, side, 0, 0, width, height);
  }

  public MatrixView resized(int newWidth, int newHeight) {
    return new MatrixView(rows, columns, cell, left, top, newWidth, newHeight);
  }

  public MatrixView scrolled(double right, double down) {
    return new MatrixView(
        rows,
        columns,
        cell,
        left + (int) Math.round(right),
        top + (int) Math.round(down),
        width,
        height);
  }

  /** Larger cells, or smaller ones; what is at a point of the pane stays there. */
  public MatrixView zoomed(boolean larger, double x, double y) {
    int next = cell;
    for (int side : SIDES) {
      if (larger && side > cell) {
        next = side;
        break;
      }
      if (!larger && side < cell) {
        next = side;
      }
    }
    double factor = (double) next / cell;
    return new MatrixView(
        rows,
        columns,
        next,
        (int) Math.round((left + x) * factor - x),
        (int) Math.round((top + y) * factor - y),
        width,
        height);
  }

  /** Scrolled as little as needed to see a cell. */
  public MatrixView revealing(int row, int column) {
    return new MatrixView(
        rows,
        columns,
        cell,
        nearest(left, column * cell, width),
        nearest(top, row * cell, height),
        width,
        height);
  }

  private int nearest(int from, int start, int room) {
    return Math.max(Math.min(from, start), start + cell - room);
  }

  /**
   * The cell under a point of the pane, {@code row * columns + column}; empty beside the matrix.
   */
  public OptionalInt cellAt(double x, double y) {
    int column = (int) Math.floor((x + left) / cell);
    int row = (int) Math.floor((y + top) / cell);
    boolean inside =
        x >= 0
            && y >= 0
            && x < width
            && y < height
            && column >= 0
            && row >= 0
            && column < columns
            && row < rows;
    return inside ? OptionalInt.of(row * columns + column) : OptionalInt.empty();
  }

  public int firstRow() {
    return top / cell;
  }

  /** The row after the last one of which a pixel is seen. */
  public int endRow() {
    return Math.min(rows, (top + height + cell - 1) / cell);
  }

  public int firstColumn() {
    return left / cell;
  }

  /** The column after the last one of which a pixel is seen. */
  public int endColumn() {
    return Math.min(columns, (left + width + cell - 1) / cell);
  }

  /** Pixels from the pane's upper edge to a row. */
  public int y(int row) {
    return row * cell - top;
  }

  /** Pixels from the pane's left edge to a column. */
  public int x(int column) {
    return column * cell - left;
  }

  /**
   * What the pane shows; transparent beside the matrix.
   *
   * @param values row after row
   */
  public Pixels render(float[] values, ValueScale scale) {
    Pixels pixels = Pixels.filled(Math.max(1, width), Math.max(1, height), 0);
    for (int row = firstRow(); row < endRow(); row++) {
      int firstLine = Math.max(0, y(row));
      int endLine = Math.min(pixels.height(), y(row + 1));
      for (int column = firstColumn(); column < endColumn(); column++) {
        int colour = scale.argb(values[row * columns + column]);
        int end = Math.min(pixels.width(), x(column + 1));
        for (int x = Math.max(0, x(column)); x < end; x++) {
          pixels.argb()[firstLine * pixels.width() + x] = colour;
        }
      }
      for (int line = firstLine + 1; line < endLine; line++) {
        System.arraycopy(
            pixels.argb(),
            firstLine * pixels.width(),
            pixels.argb(),
            line * pixels.width(),
            pixels.width());
      }
    }
    return pixels;
  }
}
