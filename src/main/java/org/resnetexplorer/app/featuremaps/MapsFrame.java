package org.resnetexplorer.app.featuremaps;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.Tile;

/**
 * What is seen of a call's maps at one moment: rendered tiles and where they lie, so that a click
 * hits what the eye sees even while newer maps are being made.
 *
 * @param topRow the row that stands at the top
 * @param argb the tiles, {@code grid.width() x grid.height()}; empty for logits, drawn as bars
 * @param marks what the colours of a tile can't say
 */
record MapsFrame(ShownMaps maps, PlaceGrid grid, int topRow, int[] argb, List<Mark> marks) {
  MapsFrame {
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

  static MapsFrame render(ShownMaps maps, PlaceGrid grid, int topRow) {
    if (maps.isLogits()) {
      return new MapsFrame(maps, grid, topRow, new int[0], List.of());
    }
    int width = grid.width();
    int[] argb = new int[width * grid.height()];
    List<Mark> marks = new ArrayList<>();
    Activation activation = maps.activation();
    int first = topRow * grid.columns();
    for (int place = first; place < first + grid.visible(topRow); place++) {
      int channel = maps.channels()[place];
      int offset = activation.offset(channel);
      if (maps.statistics().get(channel).notFinite() > 0) {
        marks.add(new Mark(place, Mark.Kind.NOT_FINITE));
        continue;
      }
      if (Tile.allZero(activation.values(), offset, activation.cells())) {
        marks.add(new Mark(place, Mark.Kind.ZERO));
      }
      int start = (grid.y(place, topRow) - grid.top()) * width + grid.x(place) - grid.left();
      Tile.draw(
          activation.values(),
          offset,
          activation.height(),
          activation.width(),
          maps.scale(channel),
          grid.cellWidth(),
          argb,
          start,
          width);
    }
    return new MapsFrame(maps, grid, topRow, argb, marks);
  }
}
