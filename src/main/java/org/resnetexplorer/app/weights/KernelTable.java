package org.resnetexplorer.app.weights;

import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.Tile;
import org.resnetexplorer.render.TileGrid;

/**
 * One kernel as a table of coloured numbers, and beside it the kernels of the same output for all
 * its inputs as tiles. Left and right go through the inputs, up and down through the outputs.
 */
final class KernelTable extends WeightTiles {
  private static final int GREATEST_CELL = 64;
  private static final int WIDTH_OF_NUMBERS = 48;
  private static final int HEIGHT_OF_NUMBERS = 14;
  private static final int MANY_CELLS = 5;
  private static final int BETWEEN = 24;
  private static final int OPAQUE = 0xFF;

  private final IntConsumer selectOutput;
  private final IntConsumer selectInput;
  private int output;
  private int input;

  /**
   * @param hover gets the input whose tile the mouse is on, or −1
   */
  KernelTable(IntConsumer selectOutput, IntConsumer selectInput, IntConsumer hover) {
    super("weights-kernel", 14, 12, 10, 8, 7);
    this.selectOutput = selectOutput;
    this.selectInput = selectInput;
    addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover.accept(tileAt(event).orElse(-1)));
    addEventHandler(MouseEvent.MOUSE_EXITED, event -> hover.accept(-1));
    addEventHandler(
        MouseEvent.MOUSE_PRESSED, event -> tileAt(event).ifPresent(selectInput::accept));
  }

  void show(@Nullable ShownWeights next, int newOutput, int newInput) {
    adopt(next);
    output = newOutput;
    input = newInput;
    if (next != null && getWidth() > 0) {
      TileGrid grid = grid(next);
      reveal(input / grid.columns(), grid);
    }
    repaint();
  }

  private int widthOfNumbers() {
    return (int) Math.ceil(WIDTH_OF_NUMBERS * textScale());
  }

  private int cellHeight(ShownWeights shown) {
    return (int) Math.min(GREATEST_CELL, (getHeight() - 2 * PAD) / shown.kernel());
  }

  /** Numbers need more width than height. */
  private int cellWidth(ShownWeights shown) {
    int height = cellHeight(shown);
    return shown.kernel() > MANY_CELLS ? height : Math.max(height, widthOfNumbers());
  }

  @Override
  int tiles(ShownWeights shown) {
    return shown.inputs();
  }

  @Override
  double left(ShownWeights shown) {
    return PAD + cellWidth(shown) * shown.kernel() + BETWEEN;
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(weights())
        .map(of -> ChartTable.ofCells(of.kernel(), of.kernel(), at -> of.at(output, input, at)));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    ShownWeights weights = weights();
    if (weights != null && height > 2 * PAD + weights.kernel()) {
      paintNumbers(gc, weights);
      paintTiles(gc, weights, height);
    }
  }

  private void paintNumbers(GraphicsContext gc, ShownWeights shown) {
    int across = cellWidth(shown);
    int down = cellHeight(shown);
    gc.setFont(scaled(NUMBERS));
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    for (int at = 0; at < shown.kernel() * shown.kernel(); at++) {
      double x = PAD + at % shown.kernel() * across;
      double y = PAD + at / shown.kernel() * down;
      float value = shown.at(output, input, at);
      int argb = shown.scale().argb(value);
      gc.setFill(opaque(argb));
      crisp(gc).fill(x, y, across - 1, down - 1);
      if (across >= widthOfNumbers() && down >= HEIGHT_OF_NUMBERS) {
        gc.setFill(opaque(ColorMap.inkOn(argb)));
        gc.fillText(text(value, across), x + across / 2.0, y + down / 2.0);
      }
    }
  }

  /** As many decimals as there is room for. */
  private String text(float value, int width) {
    int decimals = width >= (GREATEST_CELL - PAD) * textScale() ? 4 : 3;
    return Numbers.signedFixed(value, decimals);
  }

  private static Color opaque(int argb) {
    return Color.rgb(argb >> 16 & OPAQUE, argb >> 8 & OPAQUE, argb & OPAQUE);
  }

  private void paintTiles(GraphicsContext gc, ShownWeights shown, double height) {
    TileGrid grid = grid(shown);
    keepInside(grid);
    double left = left(shown);
    int first = topRow() * grid.columns();
    for (int place = first; place < shown.inputs(); place++) {
      TileGrid.Square square = grid.bounds(place, topRow());
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
      Image tile = Images.of(new Pixels(side, side, pixels));
      crisp(gc).image(tile, left + square.x(), PAD + square.y());
      if (place == input) {
        paintFrame(gc, left + square.x(), PAD + square.y(), side, 1);
      }
    }
  }

  @Override
  boolean take(KeyCode code, ShownWeights shown) {
    return Keys.walk(code, shown, output, input, selectOutput, selectInput);
  }
}
