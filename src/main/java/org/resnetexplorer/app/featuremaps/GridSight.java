package org.resnetexplorer.app.featuremaps;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.ScrollGrid;

/**
 * All that decides which part of a grid of maps is seen.
 *
 * @param width of the pane, in pixels
 * @param height of the pane, in pixels
 * @param tileSide pixels, or {@link MapsLook#AUTOMATIC}
 * @param scroll how far the grid is scrolled, in pixels
 * @param of the call whose maps are scrolled so far; null before the first. Another call's maps
 *     begin at the top
 * @param channel is brought into sight; one that the call does not have is not
 */
record GridSight(
    double width, double height, int tileSide, double scroll, @Nullable Call of, int channel) {
  private static final double LEAST_SIDE = 30;

  /**
   * Maps as they are seen.
   *
   * @param scroll how far they are scrolled, in pixels
   */
  record Rendered(GridSight sight, MapsFrame frame, double scroll) {}

  boolean hasRoom() {
    return width >= LEAST_SIDE && height >= LEAST_SIDE;
  }

  /** Renders what is seen of the maps. Takes its time. */
  Rendered render(ShownMaps maps) {
    int total = maps.channels().length;
    ScrollGrid grid =
        maps.isLogits()
            ? MapsLayout.lines(total, width, height)
            : MapsLayout.tiles(total, width, height, tileSide);
    double from = of == null || of.equals(maps.call()) ? scroll : 0;
    double to = revealing(maps, grid, Math.min(from, grid.lastScroll()));
    return new Rendered(this, MapsFrame.render(maps, grid, to), to);
  }

  /** How far to scroll for the channel; one that nobody chose is not worth scrolling to. */
  double revealing(ShownMaps maps, ScrollGrid grid, double from) {
    return maps.shows(channel) ? grid.scrollShowing(maps.places()[channel], from) : from;
  }
}
