package org.resnetexplorer.app.weights;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.render.Histogram;
import org.resnetexplorer.render.Ticks;

/** How often which value occurs in a tensor, with a tick at zero. */
final class TensorHistogram extends ChartRegion {
  private static final double TEXT_HEIGHT = 18;
  private static final double OPACITY = 0.75;

  private @Nullable Histogram histogram;
  private String caption = "";

  TensorHistogram() {
    super("weights-histogram");
    setFocusTraversable(true);
  }

  /**
   * @param words how many of how many values it holds
   */
  void show(@Nullable Histogram next, String words) {
    histogram = next;
    caption = words;
    setAccessibleText(words);
    repaint();
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(histogram).map(ChartTable::of);
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
    Histogram shown = histogram;
    double base = Math.floor(height - TEXT_HEIGHT);
    if (shown == null || base < 1) {
      return;
    }
    int bins = shown.counts().length;
    int fullest = Math.max(1, shown.fullest());
    gc.setFill(colour(Ink.ACCENT).deriveColor(0, 1, 1, OPACITY));
    for (int bin = 0; bin < bins; bin++) {
      double left = Math.round(width * bin / bins);
      double right = Math.round(width * (bin + 1) / bins);
      double bar = base * shown.counts()[bin] / fullest;
      // One value of ten thousand is still a value.
      double seen = shown.counts()[bin] == 0 ? 0 : Math.max(1, Math.round(bar));
      crisp(gc).fill(left, base - seen, Math.max(1, right - left - 1), seen);
    }
    gc.setFill(colour(Ink.LINE_STRONG));
    crisp(gc).fill(0, base, width, 1);
    if (shown.low() < 0 && shown.high() > 0) {
      double zero = Math.floor(width * -shown.low() / (shown.high() - shown.low()));
      gc.setFill(colour(Ink.INK_2));
      crisp(gc).fill(zero, 0, 1, base + 3);
    }
    gc.setTextBaseline(VPos.BOTTOM);
    gc.setFont(NUMBERS);
    gc.setFill(colour(Ink.INK_2));
    for (Ticks.Tick tick : Ticks.of(shown.low(), shown.high()).all()) {
      boolean atLow = tick.value() == shown.low();
      gc.setTextAlign(atLow ? TextAlignment.LEFT : TextAlignment.RIGHT);
      gc.fillText(tick.label(), atLow ? 0 : width, height);
    }
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setFont(CAPTION);
    gc.setFill(colour(Ink.INK_3));
    gc.fillText(caption, width / 2, height);
  }
}
