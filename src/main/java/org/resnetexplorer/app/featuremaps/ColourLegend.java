package org.resnetexplorer.app.featuremaps;

import javafx.geometry.Pos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.render.ColorMap;
import org.resnetexplorer.render.Legend;
import org.resnetexplorer.render.Pixels;

/** A bar of colours between two numbers; where values have signs, zero is ticked. */
final class ColourLegend extends HBox {
  private final Label low = new Label();
  private final Label high = new Label();
  private final Bar bar = new Bar();
  private final Tooltip tip = new Tooltip();

  ColourLegend() {
    getStyleClass().add("colour-legend");
    setAlignment(Pos.CENTER_LEFT);
    low.getStyleClass().addAll("number", "legend-low");
    high.getStyleClass().addAll("number", "legend-high");
    low.setMinWidth(USE_PREF_SIZE);
    high.setMinWidth(USE_PREF_SIZE);
    getChildren().addAll(low, bar, high);
  }

  void show(Legend legend, ColorMap map, String sentence) {
    low.setText(legend.low());
    high.setText(legend.high());
    bar.show(map, !legend.middle().isEmpty());
    tip.setText(sentence);
    Tooltip.install(this, tip);
    setAccessibleText(legend.low() + " … " + legend.high() + ". " + sentence);
  }

  /** The bar alone. */
  private static final class Bar extends PaintedRegion {
    private static final int HEIGHT = 10;
    private static final double TICK = 2;

    private @Nullable ColorMap map;
    private boolean zeroMarked;

    Bar() {
      super("legend-bar");
    }

    void show(ColorMap next, boolean markZero) {
      map = next;
      zeroMarked = markZero;
      repaint();
    }

    @Override
    void paint(GraphicsContext gc, double width, double height) {
      int length = (int) width;
      if (map == null || length < 1) {
        return;
      }
      double top = Math.floor((height - HEIGHT) / 2);
      Pixels pixels = Legend.bar(map, length, HEIGHT);
      WritableImage image = new WritableImage(length, HEIGHT);
      image
          .getPixelWriter()
          .setPixels(
              0, 0, length, HEIGHT, PixelFormat.getIntArgbInstance(), pixels.argb(), 0, length);
      gc.drawImage(image, 0, top);
      if (zeroMarked) {
        gc.setFill(colour(Ink.INK_2));
        gc.fillRect(Math.floor(width / 2), top - TICK, 1, HEIGHT + 2 * TICK);
      }
    }
  }
}
