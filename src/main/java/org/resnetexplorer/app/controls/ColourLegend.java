package org.resnetexplorer.app.controls;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.render.Gamma;
import org.resnetexplorer.render.Legend;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.ValueScale;

/** A bar of colours between two numbers; where values have signs, zero is ticked. */
public final class ColourLegend extends HBox {
  /** {@code ≤ −0.0794} */
  private static final int USUAL = 9;

  /** Two texts of almost the same length have the same width. */
  private static final int STEP = 3;

  private final Label low = new Label();
  private final Label high = new Label();
  private final Bar bar = new Bar();
  private final Label bend = new Label();

  /** As wide as what it says. */
  public ColourLegend() {
    this(1, 1);
  }

  private ColourLegend(int usual, int step) {
    getStyleClass().add("colour-legend");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setAlignment(Pos.CENTER_LEFT);
    low.getStyleClass().addAll("number", "legend-low");
    high.getStyleClass().addAll("number", "legend-high");
    low.setAlignment(Pos.CENTER_RIGHT);
    high.setAlignment(Pos.CENTER_LEFT);
    for (Label end : List.of(low, high)) {
      end.minWidthProperty()
          .bind(Derived.of(() -> room(end, usual, step), end.textProperty(), end.fontProperty()));
    }
    bend.getStyleClass().addAll("number", "legend-gamma");
    bend.setMinWidth(USE_PREF_SIZE);
    bend.managedProperty().bind(bend.textProperty().isNotEmpty());
    getChildren().addAll(low, bar, high, bend);
  }

  /**
   * For a line of other things: with room for usual numbers, which grows by a few digits at once,
   * so that nothing in it jumps from one map to the next.
   */
  public static ColourLegend steady() {
    return new ColourLegend(USUAL, STEP);
  }

  /** In a font of numbers all signs are equally wide. */
  private static double room(Label end, int usual, int step) {
    int more = Math.max(0, end.getText().length() - usual);
    int signs = usual + (more + step - 1) / step * step;
    return Math.ceil(PaintedRegion.widthOf("0".repeat(signs), end.getFont()));
  }

  /**
   * With the scale's own ends.
   *
   * @param scale whose colours the bar shows, in equal steps of value
   * @param sentence what the colours mean, for the tooltip
   */
  public void show(ValueScale scale, String sentence) {
    show(Legend.of(scale), scale, sentence);
  }

  /**
   * @param legend the numbers at the bar's ends
   * @param scale whose colours the bar shows, in equal steps of value
   * @param sentence what the colours mean, for the tooltip
   */
  public void show(Legend legend, ValueScale scale, String sentence) {
    low.setText(legend.low());
    high.setText(legend.high());
    bend.setText(
        scale.gamma() == Gamma.ONE ? "" : "γ " + Numbers.compact(scale.gamma().exponent()));
    bar.show(scale, !legend.middle().isEmpty());
    Tooltips.on(this, sentence);
    setAccessibleText(legend.low() + " … " + legend.high() + ". " + sentence);
  }

  /** The bar alone. */
  private static final class Bar extends PaintedRegion {
    private static final int HEIGHT = 10;
    private static final double TICK = 2;
    private static final int QUARTERS = 4;

    private @Nullable ValueScale scale;
    private boolean zeroMarked;

    Bar() {
      super("legend-bar");
      setAccessibleRole(AccessibleRole.NODE);
    }

    void show(ValueScale next, boolean markZero) {
      scale = next;
      zeroMarked = markZero;
      repaint();
    }

    @Override
    protected void paint(GraphicsContext gc, double width, double height) {
      int length = (int) width;
      if (scale == null || length < 1) {
        return;
      }
      double top = Math.floor((height - HEIGHT) / 2);
      Pixels pixels = Legend.bar(scale, length, HEIGHT);
      crisp(gc).image(Images.of(pixels), 0, top);
      if (scale.gamma() != Gamma.ONE) {
        // Equal steps of value, so that one sees where the colours gather.
        gc.setFill(colour(Ink.INK_3));
        for (int quarter = 1; quarter < QUARTERS; quarter++) {
          crisp(gc).fill(Math.floor(width * quarter / QUARTERS), top + HEIGHT, 1, TICK + 1);
        }
      }
      if (zeroMarked) {
        gc.setFill(colour(Ink.INK_2));
        crisp(gc).fill(Math.floor(width / 2), top - TICK, 1, HEIGHT + 2 * TICK);
      }
    }
  }
}
