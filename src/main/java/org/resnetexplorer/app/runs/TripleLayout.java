package org.resnetexplorer.app.runs;

import java.util.Optional;
import java.util.OptionalInt;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.TileFit;

/**
 * Where the three maps A, B and B − A of one channel lie: squares side by side, under their names,
 * or, where the pane is low, beside them.
 *
 * @param fit of the map in its square
 * @param side of a square, in pixels
 * @param left of the first square
 * @param top of the squares
 * @param gap between squares
 */
record TripleLayout(TileFit fit, int side, int left, int top, int gap) {
  static final int MAPS = 3;
  private static final int GAP = 16;
  private static final int NAME = 20;
  private static final int NAME_BESIDE = 48;
  private static final int NAME_INSET = 6;

  /** Room for a mark around a cell at the edge. */
  private static final int EDGE = 3;

  private static final int LOW = 120;
  private static final int GREATEST = 260;
  private static final double SMALLEST_SHARE = 0.75;

  /** As large as there is room for, every cell a whole number of pixels if it can be. */
  static TripleLayout of(int mapHeight, int mapWidth, double width, double height) {
    boolean low = height < LOW;
    int left = low ? NAME_BESIDE : 0;
    int top = low ? 0 : NAME;
    int gap = low ? NAME_BESIDE : GAP;
    int across = (int) (width - left - (MAPS - 1) * gap) / MAPS;
    int wanted = Math.max(1, Math.min(GREATEST, Math.min(across, (int) height - top) - EDGE));
    int crisp = Tile.crispSide(mapHeight, mapWidth, wanted);
    // Crisp cells are worth a smaller map, but not one that can hardly be seen.
    int side = crisp <= wanted && crisp >= SMALLEST_SHARE * wanted ? crisp : wanted;
    return new TripleLayout(TileFit.of(mapHeight, mapWidth, side), side, left, top, gap);
  }

  int x(int map) {
    return left + map * (side + gap);
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

  double nameX(int map) {
    return top == 0 ? x(map) - NAME_INSET : x(map);
  }

  double nameY() {
    return top == 0 ? side / 2.0 : NAME / 2.0;
  }

  /** Whether names stand left of their maps. */
  boolean isNamedBeside() {
    return top == 0;
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
