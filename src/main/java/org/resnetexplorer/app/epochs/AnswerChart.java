package org.resnetexplorer.app.epochs;

import java.util.OptionalInt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.exploration.epochs.CheckpointSeries;
import org.resnetexplorer.render.Ticks;

/** A curve for each output over the checkpoints; the one that is shown stands on a band. */
final class AnswerChart extends ChartRegion {
  private static final double TOP = 8;
  private static final double BELOW = 22;
  private static final double GAP = 6;
  private static final double DOT = 5;
  private static final double LINE_OF_TEXT = 15;
  private static final double SAMPLE = 18;
  private static final double MOST_NAME = 150;
  private static final double TICK_ROOM = 30;
  private static final double[][] DASHES = {{}, {7, 4}, {2, 3}, {10, 3, 2, 3}, {4, 2}};
  private static final List<Ink> INKS =
      List.of(Ink.ACCENT, Ink.SHORTCUT, Ink.INK, Ink.NEGATIVE, Ink.INK_2);

  private final EpochsWords words;
  private final IntConsumer hovering;
  private @Nullable ShownSeries shown;
  private int hovered = CheckpointSeries.NOWHERE;

  /**
   * @param hovering gets the place under the mouse; {@link CheckpointSeries#NOWHERE} when it leaves
   * @param chosen gets the place clicked, or moved to with the arrow keys
   */
  AnswerChart(EpochsWords words, IntConsumer hovering, IntConsumer chosen) {
    super("epochs-chart");
    this.words = words;
    this.hovering = hovering;
    setFocusTraversable(true);
    setOnMouseMoved(event -> hover(placeAt(event)));
    setOnMouseExited(event -> hover(CheckpointSeries.NOWHERE));
    setOnMousePressed(event -> requestFocus());
    setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY
              && placeAt(event) != CheckpointSeries.NOWHERE) {
            chosen.accept(placeAt(event));
          }
        });
    addEventHandler(KeyEvent.KEY_PRESSED, event -> pressed(event, chosen));
  }

  private void pressed(KeyEvent event, IntConsumer chosen) {
    ShownSeries now = shown;
    if (now == null || event.isAltDown() || event.isShortcutDown()) {
      return;
    }
    int last = now.series().size() - 1;
    int next =
        switch (event.getCode()) {
          case LEFT -> Math.max(0, now.place() - 1);
          case RIGHT -> Math.min(last, now.place() + 1);
          case HOME -> 0;
          case END -> last;
          default -> CheckpointSeries.NOWHERE;
        };
    if (next != CheckpointSeries.NOWHERE) {
      chosen.accept(next);
      event.consume();
    }
  }

  void show(@Nullable ShownSeries next) {
    shown = next;
    if (next != null) {
      String reading = next.isShown() ? " " + words.reading(next, next.place()) : "";
      setAccessibleText(words.text("epochs.chart", next.series().size()) + reading);
    }
    repaint();
  }

  private void hover(int place) {
    if (place != hovered) {
      hovered = place;
      hovering.accept(place);
      repaint();
    }
  }

  private int placeAt(MouseEvent event) {
    return placeAt(chartX(event)).orElse(CheckpointSeries.NOWHERE);
  }

  /** The place whose column lies at x; empty beside all of them. */
  OptionalInt placeAt(double x) {
    ShownSeries now = shown;
    if (now == null) {
      return OptionalInt.empty();
    }
    Frame frame = frame(now, chartWidth(), chartHeight());
    int place = (int) Math.floor((x - frame.left()) / frame.each());
    return place >= 0 && place < now.series().size()
        ? OptionalInt.of(place)
        : OptionalInt.empty();
  }

  /** How wide a column is in a chart of that width. */
  double each(double width) {
    return shown == null ? width : frame(shown, width, chartHeight()).each();
  }

  /** Where the middle of a column lies in a chart of that width. */
  double middle(int place, double width) {
    return shown == null ? 0 : frame(shown, width, chartHeight()).x(place);
  }

  /** Where the curves are painted, and what lies at their lower and upper end. */
  private record Frame(
      double left, double right, double top, double base, double low, double high, int places) {
    double each() {
      return (right - left) / places;
    }

    double x(int place) {
      return left + (place + 0.5) * each();
    }

    double y(double value) {
      return base - (base - top) * (value - low) / (high - low);
    }
  }

  private Frame frame(ShownSeries of, double width, double height) {
    double low = 0;
    double high = 1;
    if (of.meaning() != null && !of.meaning().isProbability()) {
      low = finite(of).min(Comparator.naturalOrder()).filter(v -> v < 0).orElse(0.0);
      high = finite(of).max(Comparator.naturalOrder()).filter(v -> v > 0).orElse(0.0);
      high = high > low ? high : low + 1;
    }
    double names =
        of.curves().stream().mapToDouble(each -> widthOf(each.name(), TEXT)).max().orElse(0);
    double right = names == 0 ? 0 : SAMPLE + GAP + Math.min(Math.min(MOST_NAME, width / 3), names);
    double left = GAP;
    for (Ticks.Tick tick : ticks(of, low, high).all()) {
      left = Math.max(left, Math.ceil(widthOf(tick.label())) + GAP);
    }
    return new Frame(
        left, width - right, TOP, Math.floor(height - BELOW), low, high, of.series().size());
  }

  private static Stream<Double> finite(ShownSeries of) {
    return of.curves().stream().flatMap(each -> each.values().stream()).filter(Double::isFinite);
  }

  private static Ticks ticks(ShownSeries of, double low, double high) {
    return of.meaning() == null || of.meaning().isProbability()
        ? Ticks.ofShares(0, 0.5, 1)
        : low < 0 && high > 0 ? Ticks.of(low, 0, high) : Ticks.of(low, high);
  }

  @Override
  public Optional<ChartTable> table() {
    ShownSeries now = shown;
    return now == null
        ? Optional.empty()
        : ChartTable.ofSome(
            List.of("app.chart.checkpoint", "app.chart.name", "app.chart.value"),
            IntStream.range(0, now.series().size())
                .boxed()
                .flatMap(place -> now.curves().stream().map(each -> row(now, each, place))));
  }

  private List<String> row(ShownSeries of, Curve curve, int place) {
    return List.of(of.labels().get(place), curve.name(), words.value(of, curve, place));
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
    ShownSeries now = shown;
    if (now == null) {
      return;
    }
    Frame frame = frame(now, width, height);
    light(gc, frame, hovered, Ink.HOVER);
    light(gc, frame, now.place(), Ink.ACCENT_SOFT);
    paintAxis(gc, now, frame);
    paintLabels(gc, now, frame, height);
    for (int i = now.curves().size() - 1; i >= 0; i--) {
      paintCurve(gc, now.curves().get(i), i, frame);
    }
    paintNames(gc, now, frame, width);
  }

  private void light(GraphicsContext gc, Frame frame, int place, Ink ink) {
    if (place >= 0 && place < frame.places()) {
      gc.setFill(colour(ink));
      double left = Math.floor(frame.left() + place * frame.each());
      gc.fillRect(left, 0, Math.max(3, Math.ceil(frame.each())), frame.base());
    }
  }

  private void paintAxis(GraphicsContext gc, ShownSeries of, Frame frame) {
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    for (Ticks.Tick tick : ticks(of, frame.low(), frame.high()).all()) {
      double y = Math.round(frame.y(tick.value()));
      gc.setFill(colour(tick.value() == 0 ? Ink.LINE_STRONG : Ink.LINE));
      gc.fillRect(frame.left(), y, frame.right() - frame.left(), 1);
      gc.setFill(colour(Ink.INK_2));
      gc.fillText(tick.label(), frame.left() - GAP, y);
    }
  }

  /** As many labels as have room, the first among them. */
  private void paintLabels(GraphicsContext gc, ShownSeries of, Frame frame, double height) {
    List<String> labels = of.labels();
    double widest = labels.stream().mapToDouble(label -> widthOf(label)).max().orElse(0);
    int step = (int) Math.max(1, Math.ceil(Math.max(TICK_ROOM, widest + 2 * GAP) / frame.each()));
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setTextBaseline(VPos.BOTTOM);
    gc.setFill(colour(Ink.INK_2));
    for (int place = 0; place < labels.size(); place += step) {
      gc.fillText(labels.get(place), frame.x(place), height - 2);
    }
  }

  private void paintCurve(GraphicsContext gc, Curve curve, int index, Frame frame) {
    gc.setStroke(colour(INKS.get(index % INKS.size())));
    gc.setFill(colour(INKS.get(index % INKS.size())));
    gc.setLineWidth(2);
    double[] dashes = DASHES[index % DASHES.length];
    gc.setLineDashes(dashes.length == 0 ? null : dashes);
    gc.beginPath();
    boolean drawing = false;
    for (int place = 0; place < frame.places(); place++) {
      double value = curve.values().get(place);
      if (!Double.isFinite(value)) {
        drawing = false;
      } else if (drawing) {
        gc.lineTo(frame.x(place), frame.y(value));
      } else {
        gc.moveTo(frame.x(place), frame.y(value));
        drawing = true;
      }
    }
    gc.stroke();
    gc.setLineDashes();
    for (int place = 0; place < frame.places(); place++) {
      double value = curve.values().get(place);
      if (Double.isFinite(value)) {
        gc.fillOval(frame.x(place) - DOT / 2, frame.y(value) - DOT / 2, DOT, DOT);
      }
    }
  }

  /** Beside where each curve ends, pushed apart where curves end close together. */
  private void paintNames(GraphicsContext gc, ShownSeries of, Frame frame, double width) {
    List<Integer> order = new ArrayList<>();
    double[] ys = new double[of.curves().size()];
    for (int i = 0; i < ys.length; i++) {
      double last =
          of.curves().get(i).values().stream()
              .filter(Double::isFinite)
              .reduce((before, after) -> after)
              .orElse(frame.low());
      ys[i] = frame.y(last);
      order.add(i);
    }
    order.sort(Comparator.comparingDouble(i -> ys[i]));
    spread(order, ys, frame);
    gc.setFont(TEXT);
    gc.setTextAlign(TextAlignment.LEFT);
    gc.setTextBaseline(VPos.CENTER);
    double left = frame.right() + GAP / 2;
    for (int i : order) {
      gc.setStroke(colour(INKS.get(i % INKS.size())));
      double[] dashes = DASHES[i % DASHES.length];
      gc.setLineDashes(dashes.length == 0 ? null : dashes);
      gc.strokeLine(left, ys[i], left + SAMPLE - GAP / 2, ys[i]);
      gc.setLineDashes();
      gc.setFill(colour(Ink.INK));
      gc.fillText(fitting(of.curves().get(i).name(), width - left - SAMPLE), left + SAMPLE, ys[i]);
    }
  }

  private static void spread(List<Integer> order, double[] ys, Frame frame) {
    double floor = frame.top() - LINE_OF_TEXT;
    for (int i : order) {
      ys[i] = Math.max(ys[i], floor + LINE_OF_TEXT);
      floor = ys[i];
    }
    double ceiling = frame.base() + LINE_OF_TEXT / 2;
    for (int k = order.size() - 1; k >= 0; k--) {
      int i = order.get(k);
      ys[i] = Math.min(ys[i], ceiling);
      ceiling = ys[i] - LINE_OF_TEXT;
    }
  }

  private static String fitting(String name, double room) {
    String cut = name;
    while (cut.length() > 1 && widthOf(cut.equals(name) ? cut : cut + "…", TEXT) > room) {
      cut = cut.substring(0, cut.length() - 1);
    }
    return cut.equals(name) ? name : cut + "…";
  }
}
