package org.resnetexplorer.app.featuremaps;

import java.util.HashMap;
import java.util.Map;
import org.resnetexplorer.render.ScrollGrid;

/**
 * A call's maps as far as they are rendered, and where they lie, so that a click hits what the eye
 * sees even while newer maps are being made.
 *
 * @param rows by their number; the others have not been seen yet, or long ago
 */
record MapsFrame(ShownMaps maps, ScrollGrid grid, Map<Integer, MapRow> rows) {
  MapsFrame {
    rows = Map.copyOf(rows);
  }

  /** With the rows that are seen when scrolled so far. */
  static MapsFrame render(ShownMaps maps, ScrollGrid grid, double scroll) {
    return new MapsFrame(maps, grid, Map.of()).withRows(grid.firstRow(scroll), grid.endRow(scroll));
  }

  boolean hasRows(int first, int end) {
    for (int row = first; row < end; row++) {
      if (!rows.containsKey(row)) {
        return false;
      }
    }
    return true;
  }

  /** With these rows too; what is far from them is forgotten. */
  MapsFrame withRows(int first, int end) {
    int kept = 2 * (end - first);
    Map<Integer, MapRow> more = new HashMap<>(rows);
    more.keySet().removeIf(row -> row < first - kept || row >= end + kept);
    for (int row = first; row < end; row++) {
      if (!more.containsKey(row)) {
        more.put(row, MapRow.render(maps, grid, row));
      }
    }
    return new MapsFrame(maps, grid, more);
  }

  /** Whether a pixel of a channel's map is in the pane when scrolled so far. */
  boolean isSeen(int channel, double scroll) {
    return maps.shows(channel) && grid.isSeen(maps.places()[channel], scroll);
  }
}
