package org.resnetexplorer.app.attribution;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.explain.attribution.Attribution.StepError;
import org.resnetexplorer.render.Numbers;

/** How far a sum is from what it promises, after ever more steps: a bar each, up or down. */
final class ErrorCurve extends ChartRegion {
  private static final double LINE = 13;
  private static final double HALF = 0.5;

  private List<StepError> errors = List.of();

  ErrorCurve() {
    super("attribution-errors");
    setFocusTraversable(true);
  }

  void show(List<StepError> next, String sentence) {
    errors = next;
    setAccessibleText(sentence);
    setVisible(!next.isEmpty());
    setManaged(!next.isEmpty());
    repaint();
  }

  @Override
  public Optional<ChartTable> table() {
    return ChartTable.ofSome(
        List.of("app.chart.steps", "app.chart.error"),
        errors.stream()
            .map(of -> List.of(Integer.toString(of.steps()), Numbers.compact(of.residual()))));
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
    double most = errors.stream().mapToDouble(e -> Math.abs(e.residual())).max().orElse(0);
    if (most == 0) {
      return;
    }
    double column = Math.floor(width / errors.size());
    double zero = Math.floor(height / 2);
    double room = zero - 2 * LINE;
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.CENTER);
    for (int i = 0; i < errors.size(); i++) {
      StepError error = errors.get(i);
      boolean up = error.residual() > 0;
      double bar = Math.max(1, Math.round(room * Math.abs(error.residual()) / most));
      gc.setFill(colour(up ? Ink.POSITIVE : Ink.NEGATIVE));
      crisp(gc).fill(i * column + column / 4, up ? zero - bar : zero, column / 2, bar);
      double middle = i * column + column / 2;
      double sign = up ? -1 : 1;
      gc.setFill(colour(Ink.INK));
      gc.fillText(
          Numbers.significant(error.residual(), 2), middle, zero + sign * (bar + LINE * HALF));
      gc.setFill(colour(Ink.INK_3));
      gc.fillText(
          String.valueOf(error.steps()), middle, up ? zero + LINE * HALF : zero - LINE * HALF);
    }
    gc.setFill(colour(Ink.LINE_STRONG));
    crisp(gc).fill(0, zero, column * errors.size(), 1);
  }
}
