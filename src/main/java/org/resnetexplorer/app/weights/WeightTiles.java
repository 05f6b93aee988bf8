package org.resnetexplorer.app.weights;

import java.util.Arrays;
import java.util.OptionalInt;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.render.TileGrid;

/**
 * Kernels or filters as tiles in rows, as large as there is room for; the wheel scrolls by rows.
 */
abstract class WeightTiles extends PaintedRegion {
  static final int PAD = 12;

  private final int[] magnifications;
  private @Nullable ShownWeights weights;
  private int topRow;

  /**
   * @param magnifications pixels of one weight, from the most to the least
   */
  WeightTiles(String id, int... magnifications) {
    super("weights-canvas");
    this.magnifications = magnifications;
    setId(id);
    setFocusTraversable(true);
    addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
    addEventHandler(ScrollEvent.SCROLL, event -> scroll(event.getDeltaY() < 0 ? 1 : -1));
    addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
  }

  @Nullable ShownWeights weights() {
    return weights;
  }

  /** The row of tiles that stands at the top. */
  int topRow() {
    return topRow;
  }

  /** Shows the first rows, if these are other weights than before. */
  void adopt(@Nullable ShownWeights next) {
    if (next != weights) {
      weights = next;
      topRow = 0;
    }
  }

  /** Scrolls no further than is needed to see a row whole. */
  void reveal(int row, TileGrid grid) {
    topRow = Math.max(Math.min(topRow, row), row + 1 - grid.rows());
  }

  /** Scrolls back if there are fewer rows than before. */
  void keepInside(TileGrid grid) {
    topRow = Math.min(topRow, grid.lastTopRow());
  }

  /** How many tiles there are. */
  abstract int tiles(ShownWeights shown);

  /** Where the first column begins. */
  abstract double left(ShownWeights shown);

  /**
   * Takes a key that was pressed.
   *
   * @return whether it means something here
   */
  abstract boolean take(KeyCode code, ShownWeights shown);

  /** With the largest tiles at which all are seen, or the smallest. */
  TileGrid grid(ShownWeights shown) {
    int[] sides = Arrays.stream(magnifications).map(pixels -> pixels * shown.kernel()).toArray();
    return TileGrid.largest(
        tiles(shown), Math.max(1, getWidth() - left(shown) - PAD), getHeight() - 2 * PAD, sides);
  }

  OptionalInt tileAt(MouseEvent event) {
    return weights == null
        ? OptionalInt.empty()
        : grid(weights).placeAt(event.getX() - left(weights), event.getY() - PAD, topRow);
  }

  /** A frame around the tile that is selected. */
  void paintFrame(GraphicsContext gc, double x, double y, int side, int out) {
    gc.setStroke(colour(Ink.ACCENT));
    gc.setLineWidth(2);
    crisp(gc).frame(x - out, y - out, side + 2 * out, side + 2 * out);
  }

  private void scroll(int rows) {
    if (weights != null) {
      topRow = Math.max(0, Math.min(grid(weights).lastTopRow(), topRow + rows));
      repaint();
    }
  }

  private void typed(KeyEvent event) {
    if (weights != null
        && !event.isShortcutDown()
        && !event.isAltDown()
        && take(event.getCode(), weights)) {
      event.consume();
    }
  }
}
