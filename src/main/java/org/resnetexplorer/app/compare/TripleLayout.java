package org.resnetexplorer.app.compare;

import java.util.Optional;
import java.util.OptionalInt;
import org.resnetexplorer.app.common.Cell;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.TileFit;

/**
 * Where the three maps A, B and B − A of one channel lie: squares side by side, under their names.
 *
 * @param fit of the map in its square
 * @param side of a square, in pixels
 * @param left of the first square
 * @param top of the squares
 */
record TripleLayout(TileFit fit, int side, int left, int top) {
  static final int MAPS = 3;
  static final int GAP = 16;
  static final int NAME = 20;
  private static final int GREATEST = 260;

  /** As large as there is room for, every cell a whole number of pixels if it can be. */
  static TripleLayout of(int mapHeight, int mapWidth, double width, double height) {
    int across = (int) (width - (MAPS - 1) * GAP) / MAPS;
    int wanted = Math.max(1, Math.min(GREATEST, Math.min(across, (int) height - NAME)));
    int crisp = Tile.crispSide(mapHeight, mapWidth, wanted);
    int side = crisp <= wanted ? crisp : wanted;
    return new TripleLayout(TileFit.of(mapHeight, mapWidth, side), side, 0, NAME);
  }

  int x(int map) {
    return left + map * (side + GAP);
  }

  /** The cell under a point, on whichever map. */
  Optional<Cell> cellAt(double x, double y) {
    for (int map = 0; map < MAPS; map++) {
      OptionalInt cell = fit.cellAt(x - x(map), y - top);
      if (cell.isPresent()) {
        int columns = fit.mapWidth();
        return Optional.of(new Cell(cell.getAsInt() / columns, cell.getAsInt() % columns));
      }
    }
    return Optional.empty();
  }

  double cellX(int map, int column) {
    return x(map) + fit.left() + (double) column * fit.width() / fit.mapWidth();
  }

  double cellY(int row) {
    return top + fit.top() + (double) row * fit.height() / fit.mapHeight();
  }

  double cellWidth() {
    return (double) fit.width() / fit.mapWidth();
  }

  double cellHeight() {
    return (double) fit.height() / fit.mapHeight();
  }
}
