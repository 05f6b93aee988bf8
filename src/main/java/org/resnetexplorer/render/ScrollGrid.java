package org.resnetexplorer.render;

import java.util.OptionalInt;

/**
 * Cells of one size in rows, of which a pane may show only a part. Places count along the rows from
 * the upper left; scrolled by some pixels, all of them move up by as many.
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
 * @param edge least room between a cell and the pane's upper and lower edge
 */
public record ScrollGrid(
    int left,
    int top,
    int cellWidth,
    int cellHeight,
    int gapX,
    int gapY,
    int columns,
    int total,
    int height,
    int edge) {

  /** All rows, seen or not. */
  public int rows() {
    return (total + columns - 1) / columns;
  }

  /** Pixels from one row to the next. */
  public int pitch() {
    return cellHeight + gapY;
  }

  /** Height of all rows with the room around them. */
  public int contentHeight() {
    return top + rows() * pitch() - gapY + edge;
  }

  /** How far it can be scrolled, in pixels; 0 if all is seen. */
  public int lastScroll() {
    return Math.max(0, contentHeight() - height);
  }

  /** The first row of which a pixel is seen. */
  public int firstRow(double scroll) {
    return Math.max(0, (int) Math.floor((scroll - top + gapY) / pitch()));
  }

  /** One more than the last row of which a pixel is seen. */
  public int endRow(double scroll) {
    return Math.min(rows(), (int) Math.ceil((scroll + height - top) / pitch()));
  }

  /** How many cells are seen at least by half. */
  public int visible(double scroll) {
    int first = Math.max(0, (int) Math.ceil((scroll - top - cellHeight / 2.0) / pitch()));
    int end = (int) Math.floor((scroll + height - top - cellHeight / 2.0) / pitch()) + 1;
    return Math.max(0, Math.min(total, end * columns) - Math.min(total, first * columns));
  }

  /** Width of all columns. */
  public int width() {
    return columns * (cellWidth + gapX) - gapX;
  }

  public int x(int place) {
    return left + place % columns * (cellWidth + gapX);
  }

  /** The upper edge of a cell in the pane; negative or beyond the pane if it is not seen. */
  public double y(int place, double scroll) {
    return rowY(place / columns, scroll);
  }

  /** The upper edge of a row in the pane. */
  public double rowY(int row, double scroll) {
    return top + row * pitch() - scroll;
  }

  /** Whether a pixel of a cell is seen. */
  public boolean isSeen(int place, double scroll) {
    double y = y(place, scroll);
    return y + cellHeight > 0 && y < height;
  }

  /** The scrolling nearest to the present one at which a cell is seen whole. */
  public double scrollShowing(int place, double scroll) {
    double upper = y(place, 0) - edge;
    double lower = y(place, 0) + cellHeight + edge - height;
    double nearest = Math.min(upper, Math.max(lower, scroll));
    return Math.max(0, Math.min(lastScroll(), nearest));
  }

  /** The place under a point of the pane; empty beside the cells. */
  public OptionalInt placeAt(double x, double y, double scroll) {
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
