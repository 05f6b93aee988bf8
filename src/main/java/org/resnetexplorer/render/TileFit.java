package org.resnetexplorer.render;

import java.util.OptionalInt;

/**
 * Where a map lies inside its square tile: it keeps its proportions, touches two opposite sides and
 * is centred between the others.
 *
 * @param left first pixel column of the map
 * @param top first pixel row of the map
 * @param width pixel columns of the map
 * @param height pixel rows of the map
 * @param mapHeight rows of cells
 * @param mapWidth columns of cells
 */
public record TileFit(int left, int top, int width, int height, int mapHeight, int mapWidth) {

  /** Fits a map of {@code mapHeight x mapWidth} cells into {@code side x side} pixels. */
  public static TileFit of(int mapHeight, int mapWidth, int side) {
    int longer = Math.max(mapHeight, mapWidth);
    int width = scaled(mapWidth, side, longer);
    int height = scaled(mapHeight, side, longer);
    return new TileFit((side - width) / 2, (side - height) / 2, width, height, mapHeight, mapWidth);
  }

  private static int scaled(int cells, int side, int longer) {
    return Math.max(1, (int) Math.round((double) cells * side / longer));
  }

  /** Whether each cell is a whole number of pixels wide and high, so that it is drawn crisp. */
  public boolean whole() {
    return width % mapWidth == 0 && height % mapHeight == 0;
  }

  /**
   * The cell under a point of the tile, as {@code row * mapWidth + column}; empty beside the map.
   */
  public OptionalInt cellAt(double x, double y) {
    int column = (int) Math.floor((x - left) * mapWidth / width);
    int row = (int) Math.floor((y - top) * mapHeight / height);
    boolean inside = column >= 0 && column < mapWidth && row >= 0 && row < mapHeight;
    return inside ? OptionalInt.of(row * mapWidth + column) : OptionalInt.empty();
  }
}
