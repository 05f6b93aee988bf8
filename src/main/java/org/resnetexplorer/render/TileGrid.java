package org.resnetexplorer.render;

import java.util.OptionalInt;

/**
 * How the tiles of a call's channels are laid out in a pane: rows of squares from the upper left
 * corner. Places count from 0 along the rows; which channel stands at a place is said by {@link
 * ChannelOrder#order}.
 *
 * @param tileSide pixels of a tile's side
 * @param gap pixels between tiles
 * @param columns tiles in a row, at least 1
 * @param rows whole rows seen at once, at least 1
 * @param visible tiles seen at once
 * @param total all tiles
 */
public record TileGrid(int tileSide, int gap, int columns, int rows, int visible, int total) {
  private static final int[] SIDES = {112, 84, 56, 42, 28};
  private static final int SCROLLING_SIDE = 42;
  private static final int GAP = 4;

  /**
   * The grid for a pane: the largest of the sides 112, 84, 56, 42 and 28 at which all channels are
   * seen; if there is none, 42 and as many whole rows as the pane holds.
   *
   * @param width of the pane, in pixels
   * @param height of the pane, in pixels
   */
  public static TileGrid fit(int channels, double width, double height) {
    for (int side : SIDES) {
      int columns = across(width, side);
      int needed = ceilDiv(channels, Math.max(1, columns));
      if (columns >= 1 && needed <= across(height, side)) {
        return new TileGrid(side, GAP, columns, Math.max(1, needed), channels, channels);
      }
    }
    return of(channels, width, height, SCROLLING_SIDE);
  }

  /** The grid of tiles of a given side, with as many whole rows as the pane holds. */
  public static TileGrid of(int channels, double width, double height, int side) {
    int columns = Math.max(1, across(width, side));
    int rows = Math.max(1, across(height, side));
    return new TileGrid(side, GAP, columns, rows, Math.min(channels, columns * rows), channels);
  }

  /**
   * The grid with the largest of some sides at which all tiles are seen; with the last one if there
   * is none.
   *
   * @param sides from the largest to the smallest, at least one
   */
  public static TileGrid largest(int total, double width, double height, int... sides) {
    TileGrid grid = of(total, width, height, sides[0]);
    for (int i = 1; i < sides.length && grid.visible() < total; i++) {
      grid = of(total, width, height, sides[i]);
    }
    return grid;
  }

  private static int across(double length, int side) {
    return (int) Math.floor((length + GAP) / (side + GAP));
  }

  private static int ceilDiv(int a, int b) {
    return (a + b - 1) / b;
  }

  /** All rows, seen or not. */
  public int totalRows() {
    return ceilDiv(total, columns);
  }

  /** The greatest row that can stand at the top: scrolled to the end. */
  public int lastTopRow() {
    return Math.max(0, totalRows() - rows);
  }

  /** The width of the columns, gaps between them included. */
  public int width() {
    return columns * (tileSide + gap) - gap;
  }

  /**
   * The place of the tile under a point; empty in a gap, below the last row seen and outside.
   *
   * @param topRow the row that stands at the top, 0 when not scrolled
   */
  public OptionalInt placeAt(double x, double y, int topRow) {
    int pitch = tileSide + gap;
    int column = (int) Math.floor(x / pitch);
    int row = (int) Math.floor(y / pitch);
    boolean onTile =
        column >= 0
            && column < columns
            && row >= 0
            && row < rows
            && x - column * pitch < tileSide
            && y - row * pitch < tileSide;
    int place = (topRow + row) * columns + column;
    return onTile && place < total ? OptionalInt.of(place) : OptionalInt.empty();
  }

  /** Where the tile at a place lies when {@code topRow} stands at the top; y may be negative. */
  public Square bounds(int place, int topRow) {
    int pitch = tileSide + gap;
    return new Square(place % columns * pitch, (place / columns - topRow) * pitch, tileSide);
  }

  /**
   * A tile's place in the pane, in pixels.
   *
   * @param x left edge
   * @param y upper edge
   * @param side width and height
   */
  public record Square(int x, int y, int side) {}
}
