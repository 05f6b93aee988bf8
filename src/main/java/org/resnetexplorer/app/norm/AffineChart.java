package org.resnetexplorer.app.norm;

import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.explain.norm.Affine;
import org.resnetexplorer.render.Histogram;
import org.resnetexplorer.render.Ticks;

/**
 * A batch norm as the line it is: above it the values before, to the right those after, on the
 * line's own axes. The running mean goes straight down to the line and straight on to beta, a
 * deviation to gamma.
 */
final class AffineChart extends PaintedRegion {
  private static final double ABOVE = 0.3;
  private static final double BESIDE = 72;
  private static final double BELOW = 16;
  private static final double GAP = 6;
  private static final double BARS = 0.75;
  private static final double BAND = 0.8;

  private @Nullable NormChannel shown;

  AffineChart() {
    super("affine-chart");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMousePressed(event -> requestFocus());
  }

  void show(NormChannel next) {
    shown = next;
    repaint();
  }

  /** The square between the two histograms, and where a value stands on its sides. */
  private record Frame(
      double left, double top, double right, double bottom, Histogram x, Histogram y) {
    double across(double value) {
      return left + (right - left) * (value - x.low()) / (x.high() - x.low());
    }

    double up(double value) {
      return bottom - (bottom - top) * (value - y.low()) / (y.high() - y.low());
    }
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (shown == null) {
      return;
    }
    double axis = wide(ends(shown.y())) + GAP;
    Frame frame =
        new Frame(
            axis,
            Math.floor(height * ABOVE),
            Math.floor(width - BESIDE),
            Math.floor(height - BELOW),
            shown.x(),
            shown.y());
    paintBands(gc, frame, width, shown.affine());
    paintBars(gc, frame, width);
    paintLines(gc, frame, width, shown);
    paintNumbers(gc, frame, shown);
  }

  private static Ticks ends(Histogram of) {
    return Ticks.of(of.low(), of.high());
  }

  private static double wide(Ticks ticks) {
    return Math.ceil(ticks.labels().stream().mapToDouble(PaintedRegion::widthOf).max().orElse(0));
  }

  /** One running deviation to both sides, before and after. */
  private void paintBands(GraphicsContext gc, Frame frame, double width, Affine affine) {
    gc.setFill(colour(Ink.ACCENT_SOFT).deriveColor(0, 1, 1, BAND));
    double left = frame.across(affine.mean() - affine.deviation());
    double right = frame.across(affine.mean() + affine.deviation());
    gc.fillRect(left, 0, right - left, frame.bottom());
    double spread = Math.abs(affine.gamma());
    double high = frame.up(affine.beta() + spread);
    double low = frame.up(affine.beta() - spread);
    gc.fillRect(frame.left(), high, width - frame.left(), low - high);
  }

  private void paintBars(GraphicsContext gc, Frame frame, double width) {
    gc.setFill(colour(Ink.ACCENT).deriveColor(0, 1, 1, BARS));
    int[] before = shown.x().counts();
    double room = frame.top() - GAP;
    for (int bin = 0; bin < before.length; bin++) {
      double left = Math.round(frame.left() + (frame.right() - frame.left()) * bin / before.length);
      double next =
          Math.round(frame.left() + (frame.right() - frame.left()) * (bin + 1) / before.length);
      double bar = seen(before[bin], shown.x().fullest(), room);
      gc.fillRect(left, frame.top() - bar, next - left - 1, bar);
    }
    int[] after = shown.y().counts();
    double side = width - frame.right() - GAP;
    for (int bin = 0; bin < after.length; bin++) {
      double low = Math.round(frame.bottom() - (frame.bottom() - frame.top()) * bin / after.length);
      double next =
          Math.round(frame.bottom() - (frame.bottom() - frame.top()) * (bin + 1) / after.length);
      double bar = seen(after[bin], shown.y().fullest(), side);
      gc.fillRect(frame.right() + 1, next + 1, bar, Math.max(1, low - next - 1));
    }
  }

  /** One value of ten thousand is still a value. */
  private static double seen(int count, int fullest, double room) {
    return count == 0 ? 0 : Math.max(1, Math.round(room * count / Math.max(1, fullest)));
  }

  private void paintLines(GraphicsContext gc, Frame frame, double width, NormChannel of) {
    Affine affine = of.affine();
    gc.setLineWidth(1);
    gc.setStroke(colour(Ink.LINE_STRONG));
    gc.strokeRect(
        frame.left() + 0.5,
        frame.top() + 0.5,
        frame.right() - frame.left(),
        frame.bottom() - frame.top());
    across(gc, frame, width, 0, colour(Ink.LINE_STRONG));
    gc.setLineDashes(4, 3);
    down(gc, frame, of.before().mean(), colour(Ink.INK_2));
    across(gc, frame, width, affine.at(of.before().mean()), colour(Ink.INK_2));
    gc.setLineDashes();
    down(gc, frame, affine.mean(), colour(Ink.INK));
    across(gc, frame, width, affine.beta(), colour(Ink.INK));
    gc.save();
    gc.beginPath();
    gc.rect(frame.left(), frame.top(), frame.right() - frame.left(), frame.bottom() - frame.top());
    gc.clip();
    gc.setStroke(colour(Ink.INK));
    gc.setLineWidth(2);
    gc.strokeLine(
        frame.left(),
        frame.up(affine.at(of.x().low())),
        frame.right(),
        frame.up(affine.at(of.x().high())));
    gc.restore();
  }

  private static void down(GraphicsContext gc, Frame frame, double x, Color colour) {
    if (Double.isFinite(x)) {
      gc.setStroke(colour);
      double at = Math.floor(frame.across(x)) + 0.5;
      gc.strokeLine(at, 0, at, frame.bottom());
    }
  }

  private static void across(
      GraphicsContext gc, Frame frame, double width, double y, Color colour) {
    if (Double.isFinite(y)) {
      gc.setStroke(colour);
      double at = Math.floor(frame.up(y)) + 0.5;
      gc.strokeLine(frame.left(), at, width, at);
    }
  }

  /** Whether a label there is clear of those at the ends of the axis. */
  private static boolean hasRoom(Frame frame, double y) {
    return y > frame.top() + 3 * GAP && y < frame.bottom() - 3 * GAP;
  }

  private void paintNumbers(GraphicsContext gc, Frame frame, NormChannel of) {
    gc.setFont(NUMBERS);
    gc.setFill(colour(Ink.INK_2));
    gc.setTextBaseline(VPos.BOTTOM);
    double foot = frame.bottom() + BELOW;
    for (Ticks.Tick tick : ends(of.x()).all()) {
      boolean low = tick.value() == of.x().low();
      gc.setTextAlign(low ? TextAlignment.LEFT : TextAlignment.RIGHT);
      gc.fillText(tick.label(), low ? frame.left() : frame.right(), foot);
    }
    gc.setTextAlign(TextAlignment.RIGHT);
    double left = frame.left() - GAP;
    for (Ticks.Tick tick : ends(of.y()).all()) {
      boolean low = tick.value() == of.y().low();
      gc.setTextBaseline(low ? VPos.BOTTOM : VPos.TOP);
      gc.fillText(tick.label(), left, low ? frame.bottom() : frame.top());
    }
    gc.setTextBaseline(VPos.BOTTOM);
    gc.setFill(colour(Ink.INK));
    double mean = frame.across(of.affine().mean());
    double taken = wide(ends(of.x())) + 2 * GAP;
    if (mean > frame.left() + taken && mean < frame.right() - taken) {
      gc.setTextAlign(TextAlignment.CENTER);
      gc.fillText("μ", mean, foot);
    }
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    double beta = frame.up(of.affine().beta());
    double zero = frame.up(0);
    if (hasRoom(frame, beta)) {
      gc.fillText("β", left, beta);
    }
    if (hasRoom(frame, zero) && Math.abs(zero - beta) > 2 * GAP) {
      gc.fillText("0", left, zero);
    }
  }
}
