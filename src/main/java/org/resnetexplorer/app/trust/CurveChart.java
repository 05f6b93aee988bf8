package org.resnetexplorer.app.trust;

import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.explain.trust.Curve;
import org.resnetexplorer.explain.trust.PixelCurves;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Ticks;

/**
 * What an answer comes to over the share of pixels that are gone or back: in the map's order as a
 * strong line, in random orders as thin ones with their mean.
 */
final class CurveChart extends ChartRegion {
  private static final double TOP = 8;
  private static final double BELOW = 17;
  private static final double GAP = 6;
  private static final double RIGHT = 2;

  private @Nullable PixelCurves curves;
  private boolean probability;

  CurveChart() {
    super("trust-curves");
    setFocusTraversable(true);
  }

  /**
   * @param isProbability whether the answer is one, told as per cent
   */
  void show(PixelCurves next, boolean isProbability) {
    curves = next;
    probability = isProbability;
    repaint();
  }

  /** From the least value, or 0, to the greatest. */
  private record Axis(double low, double high, double left, double right, double base) {
    double x(double share) {
      return left + (right - left) * share;
    }

    double y(double value) {
      return base - (base - TOP) * (value - low) / (high - low);
    }
  }

  private Ticks ticks(double low, double high) {
    return probability ? Ticks.ofShares(low, high) : Ticks.of(low, high);
  }

  @Override
  public Optional<ChartTable> table() {
    PixelCurves now = curves;
    if (now == null) {
      return Optional.empty();
    }
    int points =
        Stream.concat(Stream.ofNullable(now.map()), now.random().stream())
            .mapToInt(curve -> curve.values().size())
            .max()
            .orElse(0);
    return Optional.of(
        new ChartTable(
            List.of("app.chart.pixels", "app.chart.of-map", "app.chart.of-random"),
            IntStream.range(0, points)
                .mapToObj(
                    i ->
                        List.of(
                            Numbers.share((double) i / Math.max(1, points - 1)),
                            at(now.map(), i),
                            at(now.randomMean(), i)))
                .toList()));
  }

  private static String at(@Nullable Curve curve, int point) {
    return curve == null || point >= curve.values().size()
        ? ""
        : Numbers.compact(curve.values().get(point));
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
    PixelCurves now = curves;
    if (now == null) {
      return;
    }
    double[] values =
        Stream.concat(Stream.ofNullable(now.map()), now.random().stream())
            .flatMap(curve -> curve.values().stream())
            .mapToDouble(Double::doubleValue)
            .filter(Double::isFinite)
            .toArray();
    double low = Math.min(0, DoubleStream.of(values).min().orElse(0));
    double high = Math.max(low, DoubleStream.of(values).max().orElse(1));
    if (high == low) {
      high = low + 1;
    }
    Ticks ticks = ticks(low, high);
    double widest = ticks.labels().stream().mapToDouble(PaintedRegion::widthOf).max().orElse(0);
    double left = Math.ceil(widest) + GAP;
    Axis axis = new Axis(low, high, left, width - RIGHT, Math.floor(height - BELOW));
    paintAxis(gc, axis, ticks);
    gc.setLineWidth(1);
    gc.setStroke(colour(Ink.LINE_STRONG));
    now.random().forEach(curve -> paint(gc, curve, axis));
    Curve mean = now.randomMean();
    if (mean != null) {
      gc.setLineWidth(2);
      gc.setStroke(colour(Ink.INK_3));
      gc.setLineDashes(5, 3);
      paint(gc, mean, axis);
      gc.setLineDashes();
    }
    if (now.map() != null) {
      gc.setLineWidth(2);
      gc.setStroke(colour(Ink.ACCENT));
      paint(gc, now.map(), axis);
    }
  }

  private void paintAxis(GraphicsContext gc, Axis axis, Ticks ticks) {
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    gc.setFill(colour(Ink.INK_2));
    for (Ticks.Tick tick : ticks.all()) {
      gc.fillText(tick.label(), axis.left() - GAP, Math.round(axis.y(tick.value())));
    }
    gc.setFill(colour(Ink.LINE));
    crisp(gc).fill(axis.left(), Math.round(axis.y(axis.high())), axis.right() - axis.left(), 1);
    gc.setFill(colour(Ink.LINE_STRONG));
    crisp(gc).fill(axis.left(), Math.round(axis.y(0)), axis.right() - axis.left(), 1);
    gc.setFill(colour(Ink.INK_2));
    gc.setTextBaseline(VPos.BOTTOM);
    double below = axis.base() + BELOW;
    gc.setTextAlign(TextAlignment.LEFT);
    gc.fillText("0 %", axis.left(), below);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.fillText("50 %", axis.x(0.5), below);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.fillText("100 %", axis.right(), below);
  }

  /** A value that is no number leaves a gap. */
  private static void paint(GraphicsContext gc, Curve curve, Axis axis) {
    int last = curve.values().size() - 1;
    for (int i = 1; i <= last; i++) {
      double before = curve.values().get(i - 1);
      double now = curve.values().get(i);
      if (Double.isFinite(before) && Double.isFinite(now)) {
        gc.strokeLine(
            axis.x((i - 1.0) / last), axis.y(before), axis.x((double) i / last), axis.y(now));
      }
    }
  }
}
