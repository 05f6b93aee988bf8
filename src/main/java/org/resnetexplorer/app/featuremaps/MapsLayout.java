package org.resnetexplorer.app.featuremaps;

import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.render.ScrollGrid;
import org.resnetexplorer.render.TileGrid;

/**
 * How the channels of a call are laid out in their pane: cells of one size in rows, maps as
 * squares, logits as lines.
 */
final class MapsLayout {
  private static final int SIDE_PADDING = 16;
  private static final int LEAST_PADDING = 8;
  private static final int GREATEST_PADDING = 16;
  private static final int LINE_HEIGHT = 24;
  private static final int LINE_GAP = 24;
  private static final int SHORTEST_LINE = 260;
  private static final int LONGEST_LINE = 480;

  private MapsLayout() {}

  /**
   * Squares of a given side, or as large as lets all of them be seen.
   *
   * @param side in pixels, or {@link MapsLook#AUTOMATIC}
   */
  static ScrollGrid tiles(int total, double width, double height, int side) {
    double innerWidth = width - 2 * SIDE_PADDING;
    double innerHeight = height - 2 * LEAST_PADDING;
    TileGrid grid =
        side == MapsLook.AUTOMATIC
            ? TileGrid.fit(total, innerWidth, innerHeight)
            : TileGrid.of(total, innerWidth, innerHeight, side);
    int pitch = grid.tileSide() + grid.gap();
    return new ScrollGrid(
        centred(width, grid.width()),
        top(height, grid.totalRows() * pitch - grid.gap()),
        grid.tileSide(),
        grid.tileSide(),
        grid.gap(),
        grid.gap(),
        grid.columns(),
        total,
        (int) height,
        LEAST_PADDING);
  }

  /** Lines with a bar each, in as few columns as lets all of them be seen. */
  static ScrollGrid lines(int total, double width, double height) {
    int innerWidth = (int) width - 2 * SIDE_PADDING;
    int most = Math.max(1, (innerWidth + LINE_GAP) / (SHORTEST_LINE + LINE_GAP));
    int rows = Math.max(1, (int) (height - 2 * LEAST_PADDING) / LINE_HEIGHT);
    int columns = Math.min(most, Math.max(1, (total + rows - 1) / rows));
    int shared = (innerWidth - (columns - 1) * LINE_GAP) / columns;
    int lineWidth = Math.max(1, Math.min(LONGEST_LINE, shared));
    int top = top(height, (total + columns - 1) / columns * LINE_HEIGHT);
    return new ScrollGrid(
        SIDE_PADDING,
        top,
        lineWidth,
        LINE_HEIGHT,
        LINE_GAP,
        0,
        columns,
        total,
        (int) height,
        LEAST_PADDING);
  }

  private static int centred(double length, int used) {
    return Math.max(LEAST_PADDING, (int) (length - used) / 2);
  }

  private static int top(double height, int used) {
    return Math.min(GREATEST_PADDING, centred(height, used));
  }
}
