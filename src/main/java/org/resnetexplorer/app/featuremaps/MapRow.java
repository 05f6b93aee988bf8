package org.resnetexplorer.app.featuremaps;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ScrollGrid;
import org.resnetexplorer.render.Tile;

/**
 * One rendered row of the grid.
 *
 * @param argb its tiles, {@code grid.width() x grid.cellHeight()}, row after row; empty for logits,
 *     drawn as bars
 * @param marks what the colours of a tile can't say
 */
record MapRow(int[] argb, List<Mark> marks) {
  MapRow {
    marks = List.copyOf(marks);
  }

  /**
   * A tile to be marked.
   *
   * @param kind why
   */
  record Mark(int place, Kind kind) {
    enum Kind {
      /** All values are 0. */
      ZERO,
      /** A value is infinite or not a number. */
      NOT_FINITE
    }
  }

  static MapRow render(ShownMaps maps, ScrollGrid grid, int row) {
    if (maps.isLogits()) {
      return new MapRow(new int[0], List.of());
    }
    int width = grid.width();
    int[] argb = new int[width * grid.cellHeight()];
    List<Mark> marks = new ArrayList<>();
    Activation activation = maps.activation();
    int first = row * grid.columns();
    for (int place = first; place < Math.min(grid.total(), first + grid.columns()); place++) {
      int channel = maps.channels()[place];
      if (maps.statistics().get(channel).notFinite() > 0) {
        marks.add(new Mark(place, Mark.Kind.NOT_FINITE));
        continue;
      }
      if (maps.facts().isDead(channel)) {
        marks.add(new Mark(place, Mark.Kind.ZERO));
      }
      Tile.draw(
          activation.values(),
          activation.offset(channel),
          activation.height(),
          activation.width(),
          maps.scale(channel),
          grid.cellWidth(),
          argb,
          grid.x(place) - grid.left(),
          width);
    }
    return new MapRow(argb, marks);
  }
}
