package org.resnetexplorer.app.number;

import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.network.Shape;

/** Ways from cell to cell over one map. */
record CellWalk(int rows, int columns) {
  static CellWalk over(Shape shape) {
    return new CellWalk(shape.height(), shape.width());
  }

  /** Whether there is more than one cell. */
  boolean leadsAnywhere() {
    return rows * columns > 1;
  }

  boolean has(Cell cell) {
    return cell.row() >= 0 && cell.row() < rows && cell.column() >= 0 && cell.column() < columns;
  }

  /** So many cells on, row by row; from the last to the first. */
  Cell after(Cell from, int places) {
    int to = Math.floorMod(from.row() * columns + from.column() + places, rows * columns);
    return new Cell(to / columns, to % columns);
  }

  /** The nearest cell to a place that may lie outside. */
  Cell nearest(double row, double column) {
    return new Cell(
        (int) Math.max(0, Math.min(rows - 1, Math.round(row))),
        (int) Math.max(0, Math.min(columns - 1, Math.round(column))));
  }
}
