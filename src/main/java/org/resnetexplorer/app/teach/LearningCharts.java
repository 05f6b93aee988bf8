package org.resnetexplorer.app.teach;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.exploration.folder.LearningStep;
import org.resnetexplorer.render.Numbers;

/**
 * Over the steps, on a logarithmic axis as most is learned in the first ones: the loss, and beside
 * it, or below it where there is little room, the share of pictures that are right: of those
 * learned from a strong line, of those held out a dashed one.
 */
final class LearningCharts extends ChartRegion {
  private static final double HEIGHT = 160;
  private static final double SIDE_BY_SIDE = 420;
  private static final double GAP = 20;
  private static final double TOP = 20;
  private static final double BELOW = 34;
  private static final double BESIDE = 6;
  private static final double TICK_GAP = 30;
  private static final int DIGITS = 3;

  private final TeachWords words;
  private List<LearningStep> curve = List.of();

  LearningCharts(TeachWords words) {
    super("teach-charts");
    setFocusTraversable(true);
    this.words = words;
    setAccessibleText(words.text("teach.chart"));
  }

  void show(List<LearningStep> next) {
    curve = next;
    String numbers = words.numbers(next);
    setAccessibleText(words.text("teach.chart") + (numbers.isEmpty() ? "" : ". " + numbers));
    repaint();
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computePrefHeight(double width) {
    return textScale() * (isBeside(width / textScale()) ? HEIGHT : 2 * HEIGHT);
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  private static boolean isBeside(double width) {
    return width >= SIDE_BY_SIDE;
  }

  /** Where one of both is painted: its axes' ends, and what stands at them. */
  private record Axes(
      double left, double right, double top, double base, double highest, int steps) {
    double x(int step) {
      return left + (right - left) * Math.log(step) / Math.log(steps);
    }

    double y(double value) {
      return base - (base - top) * Math.min(value, highest) / highest;
    }
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.of(
        new ChartTable(
            List.of("app.chart.step", "app.chart.loss", "app.chart.training", "app.chart.held-out"),
            curve.stream()
                .map(
                    of ->
                        List.of(
                            Integer.toString(of.step()),
                            Numbers.compact(of.loss()),
                            Numbers.share(of.training()),
                            Numbers.share(of.heldOut())))
                .toList()));
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
    boolean beside = isBeside(width);
    double each = beside ? Math.floor((width - GAP) / 2) : width;
    double second = beside ? each + GAP : 0;
    double below = beside ? 0 : Math.floor(height / 2);
    double most = curve.stream().mapToDouble(LearningStep::loss).max().orElse(1);
    double highest = Double.isFinite(most) && most > 0 ? most : 1;
    Axes loss =
        axes(gc, 0, each, 0, highest, Numbers.significant(highest, DIGITS), "teach.chart.loss");
    Axes share = axes(gc, second, each, below, 1, "100 %", "teach.chart.share");
    line(gc, loss, LearningStep::loss, Ink.ACCENT);
    if (!curve.isEmpty()) {
      line(gc, share, LearningStep::training, Ink.ACCENT);
      gc.setLineDashes(5, 3);
      line(gc, share, LearningStep::heldOut, Ink.INK_2);
      gc.setLineDashes();
    }
  }

  private Axes axes(
      GraphicsContext gc,
      double from,
      double width,
      double above,
      double highest,
      String label,
      String title) {
    double left = from + Math.ceil(widthOf(label)) + BESIDE;
    int steps = Math.max(2, curve.size());
    Axes axes =
        new Axes(left, from + width - 2, above + TOP, above + HEIGHT - BELOW, highest, steps);
    gc.setFill(colour(Ink.INK_2));
    gc.setFont(CAPTION);
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setTextBaseline(VPos.TOP);
    gc.fillText(words.text(title), left, above + 2);
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    gc.fillText(label, left - BESIDE, axes.top());
    gc.fillText("0", left - BESIDE, axes.base());
    gc.setFill(colour(Ink.LINE));
    crisp(gc).fill(left, axes.top(), axes.right() - left, 1);
    gc.setFill(colour(Ink.LINE_STRONG));
    crisp(gc).fill(left, axes.base(), axes.right() - left, 1);
    paintSteps(gc, axes);
    return axes;
  }

  private void paintSteps(GraphicsContext gc, Axes axes) {
    gc.setFill(colour(Ink.INK_2));
    gc.setTextBaseline(VPos.TOP);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setFont(CAPTION);
    gc.fillText(words.text("teach.chart.step"), (axes.left() + axes.right()) / 2, axes.base() + 18);
    if (curve.isEmpty()) {
      return;
    }
    gc.setFont(NUMBERS);
    for (int tick = 1; axes.x(tick) < axes.right() - TICK_GAP; tick *= 10) {
      gc.setTextAlign(tick == 1 ? TextAlignment.LEFT : TextAlignment.CENTER);
      gc.fillText(Integer.toString(tick), axes.x(tick), axes.base() + 4);
    }
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.fillText(Integer.toString(axes.steps()), axes.right(), axes.base() + 4);
  }

  /** Of many steps as many are drawn as can be told apart. */
  private void line(GraphicsContext gc, Axes axes, ToDoubleFunction<LearningStep> value, Ink ink) {
    gc.setStroke(colour(ink));
    gc.setLineWidth(2);
    gc.beginPath();
    boolean begun = false;
    double drawn = 0;
    for (int i = 0; i < curve.size(); i++) {
      double at = value.applyAsDouble(curve.get(i));
      double x = axes.x(i + 1);
      if (!Double.isFinite(at)) {
        begun = false;
      } else if (!begun) {
        gc.moveTo(x, axes.y(at));
        begun = true;
        drawn = x;
      } else if (x - drawn >= 0.5 || i == curve.size() - 1) {
        gc.lineTo(x, axes.y(at));
        drawn = x;
      }
    }
    gc.stroke();
  }
}
