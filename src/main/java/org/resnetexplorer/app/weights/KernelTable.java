package org.resnetexplorer.app.weights;

import java.util.OptionalInt;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.TileGrid;

/**
 * One kernel as a table of coloured numbers, and beside it the kernels of the same output for all
 * its inputs as tiles. Left and right go through the inputs, up and down through the outputs.
 */
final class KernelTable extends PaintedRegion {
  private static final int PAD = 12;
  private static final int GREATEST_CELL = 64;
  private static final int WIDTH_OF_NUMBERS = 48;
  private static final int HEIGHT_OF_NUMBERS = 14;
  private static final int MANY_CELLS = 5;
  private static final int BETWEEN = 24;
  private static final int[] MAGNIFICATIONS = {14, 12, 10, 8, 7};
  private static final int OPAQUE = 0xFF;

  private final IntConsumer selectOutput;
  private final IntConsumer selectInput;
  private final IntConsumer hover;
  private @Nullable ShownWeights weights;
  private int output;
  private int input;
  private int topRow;

  /**
   * @param hover gets the input whose tile the mouse is on, or −1
   */
  KernelTable(IntConsumer selectOutput, IntConsumer selectInput, IntConsumer hover) {
    super("weights-canvas");
    this.selectOutput = selectOutput;
    this.selectInput = selectInput;
    this.hover = hover;
    setId("weights-kernel");
    setFocusTraversable(true);
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover.accept(inputAt(event).orElse(-1)));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.accept(-1));
    addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    addEventHandler(ScrollEvent.SCROLL, event -> scroll(event.getDeltaY() < 0 ? 1 : -1));
    addEventHandler(KeyEvent.KEY_PRESSED, this::typed);
  }

  void show(@Nullable ShownWeights next, int newOutput, int newInput) {
    if (next != weights) {
      topRow = 0;
    }
    weights = next;
    output = newOutput;
    input = newInput;
    if (next != null && getWidth() > 0) {
      reveal(grid(next));
    }
    repaint();
  }

  private void reveal(TileGrid grid) {
    int row = input / grid.columns();
    topRow = Math.max(Math.min(topRow, row), row + 1 - grid.rows());
  }

  private int cellHeight(ShownWeights shown) {
    return (int) Math.min(GREATEST_CELL, (getHeight() - 2 * PAD) / shown.kernel());
  }

  /** Numbers need more width than height. */
  private int cellWidth(ShownWeights shown) {
    int height = cellHeight(shown);
    return shown.kernel() > MANY_CELLS ? height : Math.max(height, WIDTH_OF_NUMBERS);
  }

  private double tilesLeft(ShownWeights shown) {
    return PAD + cellWidth(shown) * shown.kernel() + BETWEEN;
  }

  /** With the largest tiles at which all are seen, or the smallest. */
  private TileGrid grid(ShownWeights shown) {
    double width = Math.max(1, getWidth() - tilesLeft(shown) - PAD);
    double height = getHeight() - 2 * PAD;
    TileGrid grid = TileGrid.of(shown.inputs(), width, height, shown.kernel());
    for (int magnification : MAGNIFICATIONS) {
      grid = TileGrid.of(shown.inputs(), width, height, magnification * shown.kernel());
      if (grid.visible() == shown.inputs()) {
        return grid;
      }
    }
    return grid;
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (weights != null && height > 2 * PAD + weights.kernel()) {
      paintNumbers(gc, weights);
      paintTiles(gc, weights, height);
    }
  }

  private void paintNumbers(GraphicsContext gc, ShownWeights shown) {
    int across = cellWidth(shown);
    int down = cellHeight(shown);
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    for (int at = 0; at < shown.kernel() * shown.kernel(); at++) {
      double x = PAD + at % shown.kernel() * across;
      double y = PAD + at / shown.kernel() * down;
      float value = shown.at(output, input, at);
      int argb = shown.scale().argb(value);
      gc.setFill(opaque(argb));
      gc.fillRect(x, y, across - 1, down - 1);
      if (across >= WIDTH_OF_NUMBERS && down >= HEIGHT_OF_NUMBERS) {
        gc.setFill(opaque(ColorMap.inkOn(argb)));
        gc.fillText(text(value, across), x + across / 2.0, y + down / 2.0);
      }
    }
  }

  /** As many decimals as there is room for. */
  private static String text(float value, int width) {
    int decimals = width >= GREATEST_CELL - PAD ? 4 : 3;
    return Numbers.signedFixed(value, decimals);
  }

  private static Color opaque(int argb) {
    return Color.rgb(argb >> 16 & OPAQUE, argb >> 8 & OPAQUE, argb & OPAQUE);
  }

  private void paintTiles(GraphicsContext gc, ShownWeights shown, double height) {
    TileGrid grid = grid(shown);
    topRow = Math.min(topRow, grid.lastTopRow());
    double left = tilesLeft(shown);
    int first = topRow * grid.columns();
    for (int place = first; place < shown.inputs(); place++) {
      TileGrid.Square square = grid.bounds(place, topRow);
      if (PAD + square.y() > height) {
        return;
      }
      int side = square.side();
      int[] pixels =
          Tile.render(
              shown.weight().values(),
              shown.offset(output, place),
              shown.kernel(),
              shown.kernel(),
              shown.scale(),
              side);
      gc.drawImage(Images.of(new Pixels(side, side, pixels)), left + square.x(), PAD + square.y());
      if (place == input) {
        gc.setStroke(colour(Ink.ACCENT));
        gc.setLineWidth(2);
        gc.strokeRect(left + square.x() - 1, PAD + square.y() - 1, side + 2, side + 2);
      }
    }
  }

  private OptionalInt inputAt(MouseEvent event) {
    return weights == null
        ? OptionalInt.empty()
        : grid(weights).placeAt(event.getX() - tilesLeft(weights), event.getY() - PAD, topRow);
  }

  private void pressed(MouseEvent event) {
    requestFocus();
    inputAt(event).ifPresent(selectInput::accept);
  }

  private void scroll(int rows) {
    if (weights != null) {
      topRow = Math.max(0, Math.min(grid(weights).lastTopRow(), topRow + rows));
      repaint();
    }
  }

  private void typed(KeyEvent event) {
    if (weights == null || event.isShortcutDown() || event.isAltDown()) {
      return;
    }
    if (Keys.walk(event.getCode(), weights, output, input, selectOutput, selectInput)) {
      event.consume();
    }
  }
}
