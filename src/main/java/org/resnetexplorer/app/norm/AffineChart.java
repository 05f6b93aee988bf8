package org.resnetexplorer.app.norm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.explain.norm.Affine;
import org.resnetexplorer.render.Histogram;
import org.resnetexplorer.render.Ticks;

/**
 * A batch norm as the line it is: above it the values before, to the right those after, on the
 * line's own axes. From the running mean and beta one sigma goes across and one gamma up, which is
 * the slope. Where the mouse is, x and the line's y are read.
 */
final class AffineChart extends ChartRegion {
  private static final double BARS = 0.75;
  private static final double BAND = 0.8;
  private static final double DOT = 3.5;
  private static final double LINE = 14;

  /** Below that, triangle and words would lie over each other. */
  private static final double LEAST_LEG = 18;

  /** Two lines of text. */
  private static final double WORDS = 30;

  /** Two lines of text and some bars. */
  private static final double LEAST_ABOVE = 44;

  private final Consumer<@Nullable NormReading> onReading;
  private @Nullable NormChannel shown;
  private @Nullable NormReading reading;
  private String before = "";
  private String after = "";

  /**
   * @param onReading told what stands under the mouse; null when it leaves
   */
  AffineChart(Consumer<@Nullable NormReading> onReading) {
    super("affine-chart");
    this.onReading = onReading;
    setFocusTraversable(true);
    setOnMousePressed(event -> requestFocus());
    setOnMouseMoved(this::read);
    setOnMouseExited(event -> read(null));
  }

  /**
   * @param beforeWords of the values above, in two lines
   * @param afterWords of those to the right, in two lines
   */
  void show(NormChannel next, String beforeWords, String afterWords) {
    shown = next;
    before = beforeWords;
    after = afterWords;
    read(null);
  }

  private void read(@Nullable MouseEvent event) {
    NormReading next = null;
    if (event != null && shown != null) {
      AffineFrame frame = AffineFrame.in(chartWidth(), chartHeight(), shown);
      if (frame.isOverX(chartX(event), chartY(event))) {
        next = NormReading.of(shown, frame.xAt(chartX(event)));
      }
    }
    reading = next;
    onReading.accept(next);
    repaint();
  }

  @Override
  public Optional<ChartTable> table() {
    if (shown == null) {
      return Optional.empty();
    }
    AffineFrame frame = AffineFrame.in(chartWidth(), chartHeight(), shown);
    List<List<String>> rows = new ArrayList<>();
    add(before, frame.x(), rows);
    add(after, frame.y(), rows);
    return Optional.of(
        new ChartTable(
            List.of("app.chart.name", "app.chart.from", "app.chart.to", "app.chart.count"), rows));
  }

  private static void add(String words, Histogram of, List<List<String>> to) {
    String name = words.lines().findFirst().orElse("");
    for (List<String> bin : ChartTable.of(of).rows()) {
      to.add(Stream.concat(Stream.of(name), bin.stream()).toList());
    }
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
    if (shown == null) {
      return;
    }
    AffineFrame frame = AffineFrame.in(width, height, shown);
    paintBands(gc, frame, shown.affine());
    paintBars(gc, frame);
    paintAxes(gc, frame, shown.affine());
    paintLines(gc, frame, shown);
    paintSlope(gc, frame, shown.affine());
    paintWords(gc, frame);
    if (reading != null) {
      paintReading(gc, frame, reading);
    }
  }

  /** One running deviation to both sides, before and after. */
  private void paintBands(GraphicsContext gc, AffineFrame frame, Affine affine) {
    gc.setFill(colour(Ink.ACCENT_SOFT).deriveColor(0, 1, 1, BAND));
    double left = frame.across(affine.mean() - affine.deviation());
    double right = frame.across(affine.mean() + affine.deviation());
    crisp(gc).fill(left, 0, right - left, frame.bottom());
    double spread = Math.abs(affine.gamma());
    double high = frame.up(affine.beta() + spread);
    double low = frame.up(affine.beta() - spread);
    crisp(gc).fill(frame.left(), high, frame.width() - frame.left(), low - high);
  }

  private void paintBars(GraphicsContext gc, AffineFrame frame) {
    gc.setFill(colour(Ink.ACCENT).deriveColor(0, 1, 1, BARS));
    int[] given = frame.x().counts();
    double room =
        areWordsShown(frame)
            ? frame.roomBelowWords(widthOf(before, CAPTION), widthOf(after, CAPTION), WORDS)
            : frame.top() - AffineFrame.GAP;
    double wide = frame.right() - frame.left();
    for (int bin = 0; bin < given.length; bin++) {
      double left = Math.round(frame.left() + wide * bin / given.length);
      double next = Math.round(frame.left() + wide * (bin + 1) / given.length);
      double bar = seen(given[bin], frame.x().fullest(), room);
      crisp(gc).fill(left, frame.top() - bar, Math.max(1, next - left - 1), bar);
    }
    int[] made = frame.y().counts();
    double side = frame.width() - frame.right() - AffineFrame.GAP;
    double tall = frame.bottom() - frame.top();
    for (int bin = 0; bin < made.length; bin++) {
      double low = Math.round(frame.bottom() - tall * bin / made.length);
      double next = Math.round(frame.bottom() - tall * (bin + 1) / made.length);
      double bar = seen(made[bin], frame.y().fullest(), side);
      crisp(gc).fill(frame.right() + 1, next + 1, bar, Math.max(1, low - next - 1));
    }
  }

  /** One value of ten thousand is still a value. */
  private static double seen(int count, int fullest, double room) {
    return count == 0 ? 0 : Math.max(1, Math.round(room * count / Math.max(1, fullest)));
  }

  private void paintAxes(GraphicsContext gc, AffineFrame frame, Affine affine) {
    gc.setLineWidth(1);
    gc.setFont(NUMBERS);
    gc.setTextBaseline(VPos.BOTTOM);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setStroke(colour(Ink.LINE));
    gc.setFill(colour(Ink.INK_2));
    for (Ticks.Tick tick : frame.across().all()) {
      down(gc, frame, tick.value(), frame.top(), colour(Ink.LINE));
      gc.fillText(tick.label(), frame.across(tick.value()), frame.bottom() + LINE + 2);
    }
    gc.setTextBaseline(VPos.CENTER);
    gc.setTextAlign(TextAlignment.RIGHT);
    for (Ticks.Tick tick : frame.up().all()) {
      across(gc, frame, tick.value(), frame.right(), colour(Ink.LINE));
      gc.fillText(tick.label(), frame.left() - AffineFrame.GAP, frame.up(tick.value()));
    }
    gc.setStroke(colour(Ink.LINE_STRONG));
    crisp(gc)
        .frame(
            frame.left() + 0.5,
            frame.top() + 0.5,
            frame.right() - frame.left(),
            frame.bottom() - frame.top());
    across(gc, frame, 0, frame.width(), colour(Ink.LINE_STRONG));
    gc.setFill(colour(Ink.INK));
    gc.fillOval(
        frame.across(0) - DOT, frame.up(affine.intercept()) - DOT, hidden(frame, 0), 2 * DOT);
  }

  /** How wide the dot on the axis of y is: it has none where x is never 0. */
  private static double hidden(AffineFrame frame, double x) {
    return x >= frame.x().low() && x <= frame.x().high() ? 2 * DOT : 0;
  }

  private void paintLines(GraphicsContext gc, AffineFrame frame, NormChannel of) {
    Affine affine = of.affine();
    gc.setLineWidth(1);
    gc.setLineDashes(4, 3);
    down(gc, frame, of.before().mean(), 0, colour(Ink.INK_2));
    across(gc, frame, affine.at(of.before().mean()), frame.width(), colour(Ink.INK_2));
    gc.setLineDashes();
    down(gc, frame, affine.mean(), 0, colour(Ink.INK));
    across(gc, frame, affine.beta(), frame.width(), colour(Ink.INK));
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
    gc.setFont(NUMBERS);
    gc.setTextBaseline(VPos.BOTTOM);
    gc.setTextAlign(TextAlignment.LEFT);
    gc.fillText("μ", frame.across(affine.mean()) + 4, frame.bottom() - 2);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.fillText("β", frame.right() - 4, frame.up(affine.beta()) - 2);
  }

  private void down(GraphicsContext gc, AffineFrame frame, double x, double from, Color colour) {
    if (Double.isFinite(x)) {
      gc.setStroke(colour);
      double at = Math.floor(frame.across(x)) + 0.5;
      crisp(gc).upright(at, from, frame.bottom());
    }
  }

  private void across(GraphicsContext gc, AffineFrame frame, double y, double to, Color colour) {
    if (Double.isFinite(y)) {
      gc.setStroke(colour);
      double at = Math.floor(frame.up(y)) + 0.5;
      crisp(gc).level(frame.left(), to, at);
    }
  }

  /** The triangle that the line rises by, with its sides named. */
  private void paintSlope(GraphicsContext gc, AffineFrame frame, Affine affine) {
    double from = frame.across(affine.mean());
    double to = frame.across(affine.mean() + affine.deviation());
    double foot = frame.up(affine.beta());
    double head = frame.up(affine.beta() + affine.gamma());
    if (to - from < LEAST_LEG || Math.abs(foot - head) < LEAST_LEG) {
      return;
    }
    gc.setStroke(colour(Ink.ACCENT));
    gc.setFill(colour(Ink.ACCENT));
    gc.setLineWidth(2);
    crisp(gc).level(from, to, foot);
    crisp(gc).upright(to, foot, head);
    boolean rises = head < foot;
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(rises ? VPos.TOP : VPos.BOTTOM);
    gc.fillText("σ", (from + to) / 2, foot + (rises ? 2 : -2));
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setTextBaseline(VPos.CENTER);
    gc.fillText(affine.gamma() < 0 ? "−|γ|" : "γ", to + 4, (foot + head) / 2);
  }

  private static boolean areWordsShown(AffineFrame frame) {
    return frame.top() >= LEAST_ABOVE;
  }

  private void paintWords(GraphicsContext gc, AffineFrame frame) {
    if (!areWordsShown(frame)) {
      return;
    }
    gc.setFont(CAPTION);
    gc.setFill(colour(Ink.INK_2));
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setTextBaseline(VPos.TOP);
    gc.fillText(before, 0, 0);
    // From the edge back, as the greatest counts are wider than what stands beside the square.
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.fillText(after, frame.width() - 1, 0);
  }

  private void paintReading(GraphicsContext gc, AffineFrame frame, NormReading at) {
    double x = frame.across(at.x());
    double y = frame.up(at.y());
    gc.setStroke(colour(Ink.CELL_EDGE));
    gc.setLineWidth(3);
    gc.strokeLine(x, 0, x, frame.bottom());
    gc.strokeLine(frame.left(), y, frame.width(), y);
    gc.setStroke(colour(Ink.CELL));
    gc.setLineWidth(1.5);
    gc.strokeLine(x, 0, x, frame.bottom());
    gc.strokeLine(frame.left(), y, frame.width(), y);
    gc.setFill(colour(Ink.INK));
    gc.fillOval(x - DOT, y - DOT, 2 * DOT, 2 * DOT);
  }
}
