package org.resnetexplorer.app.trust;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.explain.trust.Cascade;
import org.resnetexplorer.render.Numbers;

/**
 * How like the first map is to that of each step at which the network has forgotten more: a dot a
 * step, above the slider that chooses one. A click or a drag chooses too.
 */
final class CascadeChart extends ChartRegion {
  /** Half of the slider's knob, so that each dot stands above its stop. */
  private static final double INSET = 8;

  /** Room for the axis' numbers. */
  static final double AXIS = 24;

  private static final double TOP = 7;
  private static final double BELOW = 5;
  private static final double DOT = 5;

  private @Nullable Tested tested;
  private int chosen;

  CascadeChart(IntConsumer choose) {
    super("trust-cascade");
    setFocusTraversable(true);
    setOnMousePressed(event -> choose(event, choose));
    setOnMouseDragged(event -> choose(event, choose));
  }

  private void choose(MouseEvent event, IntConsumer choose) {
    if (tested != null) {
      int last = tested.outcomes().size() - 1;
      double share = (chartX(event) - AXIS - INSET) / (chartWidth() - AXIS - 2 * INSET);
      choose.accept((int) Math.round(Math.max(0, Math.min(1, share)) * last));
    }
  }

  void show(Tested next, int step) {
    tested = next;
    chosen = step;
    repaint();
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(tested)
        .map(
            of ->
                new ChartTable(
                    List.of(
                        "app.chart.step",
                        "app.chart.likeness.signed",
                        "app.chart.likeness.unsigned"),
                    IntStream.range(0, of.outcomes().size())
                        .filter(i -> of.outcomes().get(i) != null)
                        .mapToObj(
                            i ->
                                List.of(
                                    Integer.toString(i),
                                    number(of.outcomes().get(i), Cascade.Outcome::signed),
                                    number(of.outcomes().get(i), Cascade.Outcome::unsigned)))
                        .toList()));
  }

  private static String number(
      Tested.@Nullable Remembered known, ToDoubleFunction<Cascade.Outcome> like) {
    return Numbers.compact(value(known, like));
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
    Tested now = tested;
    if (now == null) {
      return;
    }
    double base = Math.floor(height - BELOW);
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    for (int value = -1; value <= 1; value++) {
      double y = Math.round(y(value, base));
      gc.setFill(colour(value == 0 ? Ink.LINE_STRONG : Ink.LINE));
      crisp(gc).fill(AXIS, y, width - AXIS, 1);
      gc.setFill(colour(Ink.INK_2));
      gc.fillText(value < 0 ? "−1" : Integer.toString(value), AXIS - 5, y);
    }
    double at = Math.floor(x(chosen, now.outcomes(), width));
    gc.setFill(colour(Ink.ACCENT_SOFT));
    crisp(gc).fill(at - DOT, TOP - 5, 2 * DOT + 1, base - TOP + 10);
    paint(gc, now.outcomes(), Cascade.Outcome::unsigned, Ink.INK_3, width, base);
    paint(gc, now.outcomes(), Cascade.Outcome::signed, Ink.ACCENT, width, base);
  }

  private static double y(double value, double base) {
    return base - (base - TOP) * (value + 1) / 2;
  }

  private static double x(int step, List<?> all, double width) {
    return AXIS + INSET + (width - AXIS - 2 * INSET) * step / (all.size() - 1);
  }

  /** Where a map has no order there is no dot, and a gap; steps still to come are passed over. */
  private void paint(
      GraphicsContext gc,
      List<Tested.@Nullable Remembered> outcomes,
      ToDoubleFunction<Cascade.Outcome> like,
      Ink ink,
      double width,
      double base) {
    gc.setFill(colour(ink));
    gc.setStroke(colour(ink));
    gc.setLineWidth(1);
    double dot = Math.min(DOT, Math.max(2, width / outcomes.size() / 2));
    int before = -1;
    for (int i = 0; i < outcomes.size(); i++) {
      double value = value(outcomes.get(i), like);
      if (Double.isFinite(value)) {
        double x = x(i, outcomes, width);
        gc.fillOval(x - dot / 2, y(value, base) - dot / 2, dot, dot);
        if (before >= 0) {
          double last = value(outcomes.get(before), like);
          gc.strokeLine(x(before, outcomes, width), y(last, base), x, y(value, base));
        }
        before = i;
      } else if (outcomes.get(i) != null) {
        before = -1;
      }
    }
  }

  private static double value(
      Tested.@Nullable Remembered known, ToDoubleFunction<Cascade.Outcome> like) {
    return known == null ? Double.NaN : like.applyAsDouble(known.outcome());
  }
}
