package org.resnetexplorer.app.featuremaps;

import java.util.Optional;
import org.resnetexplorer.app.state.Cell;

/**
 * Where the cells of a large map lie: all of them in view, or some of them magnified. Cells are
 * whole pixels wide as far as the room allows.
 *
 * @param rows of the map
 * @param columns of the map
 * @param room pixels of the side of the square there is
 * @param zoom 1 to fit, more to magnify
 * @param left pixels of the map that are scrolled out at the left
 * @param top pixels of the map that are scrolled out above
 */
record CellPlan(int rows, int columns, int room, double zoom, double left, double top) {
  static final double GREATEST_ZOOM = 16;
  private static final double NUMBERS_FIT = 36;

  static CellPlan fit(int rows, int columns, int room) {
    return new CellPlan(rows, columns, room, 1, 0, 0);
  }

  /** Pixels of a cell's side. */
  double cellSide() {
    double fitting = (double) room / Math.max(rows, columns);
    double side = fitting * zoom;
    return side >= 1 ? Math.floor(side) : side;
  }

  /** Whether a number can be read in a cell. */
  boolean hasNumbers() {
    return cellSide() >= NUMBERS_FIT;
  }

  /** Pixels of the map that are seen in a row. */
  double width() {
    return Math.min(room, columns * cellSide());
  }

  /** Rows of pixels of the map that are seen. */
  double height() {
    return Math.min(room, rows * cellSide());
  }

  double x(int column) {
    return column * cellSide() - left;
  }

  double y(int row) {
    return row * cellSide() - top;
  }

  int firstColumn() {
    return (int) Math.floor(left / cellSide());
  }

  int firstRow() {
    return (int) Math.floor(top / cellSide());
  }

  int endColumn() {
    return Math.min(columns, (int) Math.ceil((left + width()) / cellSide()));
  }

  int endRow() {
    return Math.min(rows, (int) Math.ceil((top + height()) / cellSide()));
  }

  /** The cell under a point of the square. */
  Optional<Cell> cellAt(double x, double y) {
    if (x < 0 || y < 0 || x >= width() || y >= height()) {
      return Optional.empty();
    }
    int column = (int) ((x + left) / cellSide());
    int row = (int) ((y + top) / cellSide());
    return row < rows && column < columns ? Optional.of(new Cell(row, column)) : Optional.empty();
  }

  /** Magnified about a point of the square, which keeps its cell. */
  CellPlan zoomed(double factor, double x, double y) {
    double next = Math.max(1, Math.min(GREATEST_ZOOM, zoom * factor));
    CellPlan plan = new CellPlan(rows, columns, room, next, 0, 0);
    double grown = plan.cellSide() / cellSide();
    return plan.moved((left + x) * grown - x, (top + y) * grown - y);
  }

  /** Scrolled by so many pixels, but not beyond the map. */
  CellPlan moved(double right, double down) {
    return new CellPlan(
        rows,
        columns,
        room,
        zoom,
        Math.rint(Math.max(0, Math.min(columns * cellSide() - width(), left + right))),
        Math.rint(Math.max(0, Math.min(rows * cellSide() - height(), top + down))));
  }

  /** Scrolled no further than shows a cell whole. */
  CellPlan showing(Cell cell) {
    double right = outside(x(cell.column()), width());
    double down = outside(y(cell.row()), height());
    return moved(right, down);
  }

  private double outside(double position, double length) {
    return position < 0 ? position : Math.max(0, position + cellSide() - length);
  }

  /** The same for another size of the square or of the map: fitted anew if the map changed. */
  CellPlan with(int newRows, int newColumns, int newRoom) {
    return newRows == rows && newColumns == columns && newRoom == room
        ? this
        : new CellPlan(newRows, newColumns, newRoom, newRows == rows ? zoom : 1, 0, 0)
            .moved(newRows == rows ? left : 0, newRows == rows ? top : 0);
  }
}
