package org.resnetexplorer.app.featuremaps;

import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.render.Histogram;

/** How often which value occurs in a channel. */
final class HistogramCanvas extends ChartRegion {
  private static final double TEXT_HEIGHT = 18;
  private static final double OPACITY = 0.75;

  private final boolean labelled;
  private @Nullable Bars bars;

  /**
   * What is drawn.
   *
   * @param low number under the left end
   * @param high number under the right end
   * @param caption between them
   * @param description all of it in words
   */
  record Bars(Histogram histogram, String low, String high, String caption, String description) {}

  HistogramCanvas() {
    this(true);
  }

  /**
   * @param labelled whether its ends and its caption stand below
   */
  HistogramCanvas(boolean labelled) {
    super("histogram");
    setFocusTraversable(true);
    this.labelled = labelled;
  }

  void show(@Nullable Bars next) {
    bars = next;
    if (next != null) {
      setAccessibleText(next.description());
    }
    repaint();
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(bars).map(Bars::histogram).map(ChartTable::of);
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
    if (bars == null) {
      return;
    }
    double base = Math.floor(height - (labelled ? TEXT_HEIGHT : 1));
    paintBars(gc, bars.histogram(), width, base);
    gc.setFill(colour(Ink.LINE_STRONG));
    crisp(gc).fill(0, base, width, 1);
    if (labelled) {
      paintLabels(gc, bars, width, height);
    }
  }

  private void paintLabels(GraphicsContext gc, Bars bars, double width, double height) {
    gc.setFont(NUMBERS);
    gc.setFill(colour(Ink.INK_2));
    gc.setTextBaseline(VPos.BOTTOM);
    gc.setTextAlign(TextAlignment.LEFT);
    gc.fillText(bars.low(), 0, height);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.fillText(bars.high().equals(bars.low()) ? "" : bars.high(), width, height);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setFont(CAPTION);
    gc.setFill(colour(Ink.INK_3));
    gc.fillText(bars.caption(), width / 2, height);
  }

  private void paintBars(GraphicsContext gc, Histogram histogram, double width, double base) {
    int fullest = Math.max(1, histogram.fullest());
    int bins = histogram.counts().length;
    gc.setFill(colour(Ink.ACCENT).deriveColor(0, 1, 1, OPACITY));
    for (int bin = 0; bin < bins; bin++) {
      double left = Math.round(width * bin / bins);
      double right = Math.round(width * (bin + 1) / bins) - 1;
      double bar = base * histogram.counts()[bin] / fullest;
      // One value of ten thousand is still a value.
      double seen = histogram.counts()[bin] == 0 ? 0 : Math.max(1, Math.round(bar));
      crisp(gc).fill(left, base - seen, right - left, seen);
    }
  }
}
