package org.resnetexplorer.app.controls;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.scene.canvas.GraphicsContext;
import org.resnetexplorer.render.Numbers;

/** One number as a bar from zero, on an axis on which all its like stand as strokes. */
public final class ValueBar extends PaintedRegion {
  private static final double BAR = 14;
  private static final double STROKE = 22;
  private static final double STROKE_OPACITY = 0.35;

  private float[] all = {};
  private int shown;

  public ValueBar() {
    super("value-bar");
    setFocusTraversable(true);
    setMinSize(0, STROKE);
    setPrefHeight(STROKE);
    setMaxHeight(STROKE);
  }

  /**
   * @param values all of them; must not be written after
   * @param index of the one with the bar
   */
  public void show(float[] values, int index) {
    all = values;
    shown = index;
    repaint();
  }

  @Override
  public Optional<ChartTable> table() {
    return all.length == 0
        ? Optional.empty()
        : Optional.of(
            new ChartTable(
                List.of("app.chart.channel", "app.chart.value"),
                IntStream.range(0, all.length)
                    .mapToObj(i -> List.of(Integer.toString(i), Numbers.compact(all[i])))
                    .toList()));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    double low = 0;
    double high = 0;
    for (float value : all) {
      if (Float.isFinite(value)) {
        low = Math.min(low, value);
        high = Math.max(high, value);
      }
    }
    if (shown >= all.length || high <= low) {
      return;
    }
    double perUnit = (width - 1) / (high - low);
    double zero = Math.round(-low * perUnit);
    gc.setFill(colour(Ink.INK_3).deriveColor(0, 1, 1, STROKE_OPACITY));
    for (float value : all) {
      if (Float.isFinite(value)) {
        crisp(gc).fill(Math.round((value - low) * perUnit), 0, 1, height);
      }
    }
    float value = all[shown];
    if (Float.isFinite(value)) {
      double end = Math.round((value - low) * perUnit);
      gc.setFill(colour(value < 0 ? Ink.NEGATIVE : Ink.POSITIVE));
      crisp(gc)
          .fill(Math.min(zero, end), (height - BAR) / 2, Math.max(1, Math.abs(end - zero)), BAR);
    }
    gc.setFill(colour(Ink.LINE_STRONG));
    crisp(gc).fill(zero, 0, 1, height);
  }
}
