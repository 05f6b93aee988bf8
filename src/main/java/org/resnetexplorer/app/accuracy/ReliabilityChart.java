package org.resnetexplorer.app.accuracy;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.exploration.folder.Calibration;
import org.resnetexplorer.render.Numbers;

/**
 * Share of right answers over confidence, a bar for each bin that has pictures, against the
 * diagonal on which both are equal; below it how many pictures each bin has.
 */
final class ReliabilityChart extends ChartRegion {
  private static final double COUNTS = 14;
  private static final double BELOW = 15;
  private static final double GAP = 3;
  private static final double ROOM = 36;

  private @Nullable Calibration calibration;

  ReliabilityChart() {
    super("accuracy-reliability");
    setFocusTraversable(true);
  }

  void show(@Nullable Calibration next) {
    calibration = next;
    repaint();
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(calibration)
        .map(
            of ->
                new ChartTable(
                    List.of(
                        "app.chart.from", "app.chart.to", "app.chart.pictures", "app.chart.right"),
                    of.bins().stream()
                        .filter(bin -> bin.pictures() > 0)
                        .map(
                            bin ->
                                List.of(
                                    Numbers.share(bin.from()),
                                    Numbers.share(bin.to()),
                                    Integer.toString(bin.pictures()),
                                    Numbers.share(bin.accuracy())))
                        .toList()));
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
    Calibration now = calibration;
    if (now == null) {
      return;
    }
    double each = Math.floor((width - ROOM - 1) / Calibration.BINS);
    double right = ROOM + each * Calibration.BINS;
    double base = Math.floor(height - BELOW - COUNTS - GAP);
    double top = 6;
    gc.setFill(colour(Ink.SUNKEN));
    crisp(gc).fill(ROOM, top, right - ROOM, base - top);
    int most = now.bins().stream().mapToInt(Calibration.Bin::pictures).max().orElse(1);
    for (int i = 0; i < Calibration.BINS; i++) {
      Calibration.Bin bin = now.bins().get(i);
      if (bin.pictures() > 0) {
        double x = ROOM + i * each + 1;
        double bar = Math.max(1, Math.round((base - top) * bin.accuracy()));
        gc.setFill(colour(Ink.ACCENT));
        crisp(gc).fill(x, base - bar, each - 1, bar);
        double count = Math.max(1, Math.round(COUNTS * bin.pictures() / most));
        gc.setFill(colour(Ink.LINE_STRONG));
        crisp(gc).fill(x, base + GAP + COUNTS - count, each - 1, count);
      }
    }
    gc.setStroke(colour(Ink.INK));
    gc.setLineWidth(1);
    gc.setLineDashes(3, 3);
    gc.strokeLine(ROOM, base, right, top);
    gc.setLineDashes();
    gc.setFill(colour(Ink.LINE_STRONG));
    crisp(gc).fill(ROOM, base, right - ROOM, 1);
    paintTicks(gc, right, top, base, height);
  }

  private void paintTicks(
      GraphicsContext gc, double right, double top, double base, double height) {
    gc.setFont(NUMBERS);
    gc.setFill(colour(Ink.INK_2));
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    gc.fillText("100 %", ROOM - 2, top + 2);
    gc.fillText("0 %", ROOM - 2, base - 2);
    gc.setTextBaseline(VPos.BOTTOM);
    gc.setTextAlign(TextAlignment.LEFT);
    gc.fillText("0 %", ROOM, height);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.fillText("100 %", right, height);
  }
}
