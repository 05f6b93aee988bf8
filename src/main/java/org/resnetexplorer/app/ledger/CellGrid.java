package org.resnetexplorer.app.ledger;

import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;
import org.resnetexplorer.app.controls.ClosedLine;
import org.resnetexplorer.network.ReceptiveField;

/**
 * Where the cells of a map lie on the network's input. Cell i is centred on pixel {@code jump * i},
 * so the first one is cut in half and the last one reaches to the edge; the map is not simply
 * stretched, which would move what a cell sees.
 *
 * @param jump input pixels from cell to cell
 * @param width columns of the input
 * @param height its rows
 */
record CellGrid(int rows, int columns, int jump, int width, int height) {
  static CellGrid of(int rows, int columns, ReceptiveField field, int width, int height) {
    return new CellGrid(rows, columns, field.hasPlace() ? field.jump() : 0, width, height);
  }

  /** Left edge of a column in input pixels; of the one after the last, the right edge of all. */
  double left(int column) {
    return edge(column, columns, width);
  }

  /** Upper edge of a row, in the same way. */
  double top(int row) {
    return edge(row, rows, height);
  }

  private double edge(int cell, int cells, int pixels) {
    if (cell == 0) {
      return 0;
    }
    if (cell == cells) {
      return pixels;
    }
    return jump == 0 ? (double) cell * pixels / cells : Math.min(pixels, (cell - 0.5) * jump + 0.5);
  }

  /** The cell at a place in input pixels; empty beside the picture. */
  OptionalInt cellAt(double x, double y) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return OptionalInt.empty();
    }
    int row = 0;
    while (row + 1 < rows && y >= top(row + 1)) {
      row++;
    }
    int column = 0;
    while (column + 1 < columns && x >= left(column + 1)) {
      column++;
    }
    return OptionalInt.of(row * columns + column);
  }

  /** All cells from one corner to another, both included. */
  Set<Integer> between(int corner, int other) {
    Set<Integer> cells = new HashSet<>();
    int firstRow = Math.min(corner / columns, other / columns);
    int lastRow = Math.max(corner / columns, other / columns);
    int firstColumn = Math.min(corner % columns, other % columns);
    int lastColumn = Math.max(corner % columns, other % columns);
    for (int row = firstRow; row <= lastRow; row++) {
      for (int column = firstColumn; column <= lastColumn; column++) {
        cells.add(row * columns + column);
      }
    }
    return cells;
  }

  /**
   * The cells whose middle lies within a closed line, by the even-odd rule.
   *
   * @param xs of its corners, in input pixels
   * @param ys as many
   */
  Set<Integer> within(double[] xs, double[] ys) {
    ClosedLine line = new ClosedLine(xs, ys);
    Set<Integer> cells = new HashSet<>();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        double x = (left(column) + left(column + 1)) / 2;
        double y = (top(row) + top(row + 1)) / 2;
        if (line.contains(x, y)) {
          cells.add(row * columns + column);
        }
      }
    }
    return cells;
  }
}
