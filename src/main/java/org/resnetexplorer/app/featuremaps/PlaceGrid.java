package org.resnetexplorer.app.featuremaps;

import java.util.OptionalInt;
import org.resnetexplorer.render.TileGrid;

/**
 * How the channels of a call are laid out in their pane: cells of one size in rows, maps as
 * squares, logits as lines. Places count along the rows from the upper left.
 *
 * @param left of the first column, in pixels of the pane
 * @param top of the first row seen
 * @param cellWidth width of a cell
 * @param cellHeight height of a cell
 * @param gapX between columns
 * @param gapY between rows
 * @param columns cells in a row, at least 1
 * @param rows whole rows seen at once, at least 1
 * @param total all cells
 */
record PlaceGrid(
    int left,
    int top,
    int cellWidth,
    int cellHeight,
    int gapX,
    int gapY,
    int columns,
    int rows,
    int total) {
  private static final int SIDE_PADDING = 16;
  private static final int LEAST_PADDING = 8;
  private static final int GREATEST_PADDING = 16;
  private static final int LINE_HEIGHT = 24;
  private static final int LINE_GAP = 24;
  private static final int SHORTEST_LINE = 260;
  private static final int LONGEST_LINE = 480;

  /** Squares, as large as lets all of them be seen. */
  static PlaceGrid tiles(int total, double width, double height) {
    double innerHeight = height - 2 * LEAST_PADDING;
    TileGrid grid = TileGrid.fit(total, width - 2 * SIDE_PADDING, innerHeight);
    int side = grid.tileSide();
    int used = Math.min(grid.rows(), grid.totalRows()) * (side + grid.gap()) - grid.gap();
    return new PlaceGrid(
        centred(width, grid.width()),
        top(height, used),
        side,
        side,
        grid.gap(),
        grid.gap(),
        grid.columns(),
        grid.rows(),
        total);
  }

  /** Lines with a bar each, in as few columns as lets all of them be seen. */
  static PlaceGrid lines(int total, double width, double height) {
    int innerWidth = (int) width - 2 * SIDE_PADDING;
    int most = Math.max(1, (innerWidth + LINE_GAP) / (SHORTEST_LINE + LINE_GAP));
    int rows = Math.max(1, (int) (height - 2 * LEAST_PADDING) / LINE_HEIGHT);
    int columns = Math.min(most, Math.max(1, (total + rows - 1) / rows));
    int shared = (innerWidth - (columns - 1) * LINE_GAP) / columns;
    int lineWidth = Math.max(1, Math.min(LONGEST_LINE, shared));
    int used = Math.min(rows, (total + columns - 1) / columns) * LINE_HEIGHT;
    int top = top(height, used);
    return new PlaceGrid(
        SIDE_PADDING, top, lineWidth, LINE_HEIGHT, LINE_GAP, 0, columns, rows, total);
  }

  private static int centred(double length, int used) {
    return Math.max(LEAST_PADDING, (int) (length - used) / 2);
  }

  private static int top(double height, int used) {
    return Math.min(GREATEST_PADDING, centred(height, used));
  }

  /** All rows, seen or not. */
  int totalRows() {
    return (total + columns - 1) / columns;
  }

  /** The greatest row that can stand at the top: scrolled to the end. */
  int lastTopRow() {
    return Math.max(0, totalRows() - rows);
  }

  /** How many cells are seen when this row stands at the top. */
  int visible(int topRow) {
    return Math.min(total, (topRow + rows) * columns) - topRow * columns;
  }

  /** Width of all columns. */
  int width() {
    return columns * (cellWidth + gapX) - gapX;
  }

  /** Height of all rows seen. */
  int height() {
    return Math.min(rows, totalRows()) * (cellHeight + gapY) - gapY;
  }

  int x(int place) {
    return left + place % columns * (cellWidth + gapX);
  }

  int y(int place, int topRow) {
    return top + (place / columns - topRow) * (cellHeight + gapY);
  }

  boolean isSeen(int place, int topRow) {
    int row = place / columns - topRow;
    return row >= 0 && row < rows;
  }

  /** The top row nearest to the present one at which a place is seen. */
  int topRowShowing(int place, int topRow) {
    int row = place / columns;
    return Math.max(0, Math.min(lastTopRow(), Math.max(row - rows + 1, Math.min(row, topRow))));
  }

  /** The place under a point of the pane; empty beside the cells. */
  OptionalInt placeAt(double x, double y, int topRow) {
    int column = Math.floorDiv((int) Math.floor(x) - left, cellWidth + gapX);
    int row = Math.floorDiv((int) Math.floor(y) - top, cellHeight + gapY);
    if (column < 0 || column >= columns || row < 0 || row >= rows) {
      return OptionalInt.empty();
    }
    int place = (topRow + row) * columns + column;
    boolean onCell = place < total && x - x(place) < cellWidth && y - y(place, topRow) < cellHeight;
    return onCell ? OptionalInt.of(place) : OptionalInt.empty();
  }
}
