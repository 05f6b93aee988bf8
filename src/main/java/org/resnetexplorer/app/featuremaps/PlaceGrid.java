package org.resnetexplorer.app.featuremaps;

import java.util.OptionalInt;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.render.TileGrid;

/**
 * How the channels of a call are laid out in their pane: cells of one size in rows, maps as
 * squares, logits as lines. Places count along the rows from the upper left; scrolled by some
 * pixels, all of them move up by as many.
 *
 * @param left of the first column, in pixels of the pane
 * @param top of the first row when not scrolled
 * @param cellWidth width of a cell
 * @param cellHeight height of a cell
 * @param gapX between columns
 * @param gapY between rows
 * @param columns cells in a row, at least 1
 * @param total all cells
 * @param height of the pane
 */
record PlaceGrid(
    int left,
    int top,
    int cellWidth,
    int cellHeight,
    int gapX,
    int gapY,
    int columns,
    int total,
    int height) {
  private static final int SIDE_PADDING = 16;
  private static final int LEAST_PADDING = 8;
  private static final int GREATEST_PADDING = 16;
  private static final int LINE_HEIGHT = 24;
  private static final int LINE_GAP = 24;
  private static final int SHORTEST_LINE = 260;
  private static final int LONGEST_LINE = 480;

  /**
   * Squares of a given side, or as large as lets all of them be seen.
   *
   * @param side in pixels, or {@link MapsLook#AUTOMATIC}
   */
  static PlaceGrid tiles(int total, double width, double height, int side) {
    double innerWidth = width - 2 * SIDE_PADDING;
    double innerHeight = height - 2 * LEAST_PADDING;
    TileGrid grid =
        side == MapsLook.AUTOMATIC
            ? TileGrid.fit(total, innerWidth, innerHeight)
            : TileGrid.of(total, innerWidth, innerHeight, side);
    int pitch = grid.tileSide() + grid.gap();
    return new PlaceGrid(
        centred(width, grid.width()),
        top(height, grid.totalRows() * pitch - grid.gap()),
        grid.tileSide(),
        grid.tileSide(),
        grid.gap(),
        grid.gap(),
        grid.columns(),
        total,
        (int) height);
  }

  /** Lines with a bar each, in as few columns as lets all of them be seen. */
  static PlaceGrid lines(int total, double width, double height) {
    int innerWidth = (int) width - 2 * SIDE_PADDING;
    int most = Math.max(1, (innerWidth + LINE_GAP) / (SHORTEST_LINE + LINE_GAP));
    int rows = Math.max(1, (int) (height - 2 * LEAST_PADDING) / LINE_HEIGHT);
    int columns = Math.min(most, Math.max(1, (total + rows - 1) / rows));
    int shared = (innerWidth - (columns - 1) * LINE_GAP) / columns;
    int lineWidth = Math.max(1, Math.min(LONGEST_LINE, shared));
    int top = top(height, (total + columns - 1) / columns * LINE_HEIGHT);
    return new PlaceGrid(
        SIDE_PADDING, top, lineWidth, LINE_HEIGHT, LINE_GAP, 0, columns, total, (int) height);
  }

  private static int centred(double length, int used) {
    return Math.max(LEAST_PADDING, (int) (length - used) / 2);
  }

  private static int top(double height, int used) {
    return Math.min(GREATEST_PADDING, centred(height, used));
  }

  /** All rows, seen or not. */
  int rows() {
    return (total + columns - 1) / columns;
  }

  /** Pixels from one row to the next. */
  int pitch() {
    return cellHeight + gapY;
  }

  /** Height of all rows with the room around them. */
  int contentHeight() {
    return top + rows() * pitch() - gapY + LEAST_PADDING;
  }

  /** How far it can be scrolled, in pixels; 0 if all is seen. */
  int lastScroll() {
    return Math.max(0, contentHeight() - height);
  }

  /** The first row of which a pixel is seen. */
  int firstRow(double scroll) {
    return Math.max(0, (int) Math.floor((scroll - top + gapY) / pitch()));
  }

  /** One more than the last row of which a pixel is seen. */
  int endRow(double scroll) {
    return Math.min(rows(), (int) Math.ceil((scroll + height - top) / pitch()));
  }

  /** How many cells are seen at least by half. */
  int visible(double scroll) {
    int first = Math.max(0, (int) Math.ceil((scroll - top - cellHeight / 2.0) / pitch()));
    int end = (int) Math.floor((scroll + height - top - cellHeight / 2.0) / pitch()) + 1;
    return Math.max(0, Math.min(total, end * columns) - Math.min(total, first * columns));
  }

  /** Width of all columns. */
  int width() {
    return columns * (cellWidth + gapX) - gapX;
  }

  int x(int place) {
    return left + place % columns * (cellWidth + gapX);
  }

  /** The upper edge of a cell in the pane; negative or beyond the pane if it is not seen. */
  double y(int place, double scroll) {
    return rowY(place / columns, scroll);
  }

  /** The upper edge of a row in the pane. */
  double rowY(int row, double scroll) {
    return top + row * pitch() - scroll;
  }

  /** Whether a pixel of a cell is seen. */
  boolean isSeen(int place, double scroll) {
    double y = y(place, scroll);
    return y + cellHeight > 0 && y < height;
  }

  /** The scrolling nearest to the present one at which a cell is seen whole. */
  double scrollShowing(int place, double scroll) {
    double upper = y(place, 0) - LEAST_PADDING;
    double lower = y(place, 0) + cellHeight + LEAST_PADDING - height;
    double nearest = Math.min(upper, Math.max(lower, scroll));
    return Math.max(0, Math.min(lastScroll(), nearest));
  }

  /** The place under a point of the pane; empty beside the cells. */
  OptionalInt placeAt(double x, double y, double scroll) {
    int column = (int) Math.floor((x - left) / (cellWidth + gapX));
    int row = (int) Math.floor((y - top + scroll) / pitch());
    if (column < 0 || column >= columns || row < 0 || y < 0 || y >= height) {
      return OptionalInt.empty();
    }
    int place = row * columns + column;
    boolean onCell = place < total && x - x(place) < cellWidth && y - y(place, scroll) < cellHeight;
    return onCell ? OptionalInt.of(place) : OptionalInt.empty();
  }
}
