package org.resnetexplorer.app.learning;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Ticks;

/**
 * Numbers over the depth of the net on powers of ten: a curve for each network, or bars of one.
 * Stages stand apart and are named below.
 */
final class DepthChart extends ChartRegion {
  /** No place at all. */
  static final int NOWHERE = -1;

  private static final double TOP = 8;
  private static final double BELOW = 22;
  private static final double AXIS_GAP = 6;
  private static final double GROUP_GAP = 10;
  private static final double WIDEST = 96;
  private static final double TICK_ROOM = 22;
  private static final int MOST_TICKS = 6;
  private static final double DOT = 5;
  private static final double MOST_BAR = 16;
  private static final double[] DASHES = {5, 4};

  /** How numbers are drawn. */
  enum Mark {
    CURVE,
    DASHED,
    BARS
  }

  /**
   * Numbers in the order of the places.
   *
   * @param name what they are of
   * @param values one a place
   * @param ink one for all, or one a place
   */
  record Series(String name, List<Double> values, Mark mark, List<Ink> inks) {
    Ink ink(int place) {
      return inks.get(Math.min(place, inks.size() - 1));
    }
  }

  private List<String> groups = List.of();
  private List<String> names = List.of();
  private List<Series> all = List.of();
  private LogScale scale = new LogScale(-1, 0);
  private int selected = NOWHERE;
  private int hovered = NOWHERE;
  private double axis = AXIS_GAP;

  /**
   * @param hovering gets the place under the mouse; {@link #NOWHERE} when it leaves
   * @param chosen gets the place clicked
   */
  DepthChart(IntConsumer hovering, IntConsumer chosen) {
    super("depth-chart");
    setFocusTraversable(true);
    setOnMouseMoved(event -> hover(placeAt(event), hovering));
    setOnMouseExited(event -> hover(NOWHERE, hovering));
    setOnMousePressed(event -> requestFocus());
    setOnMouseClicked(
        event -> {
          int at = placeAt(event);
          if (event.getButton() == MouseButton.PRIMARY && at != NOWHERE) {
            chosen.accept(at);
          }
        });
  }

  private void hover(int place, IntConsumer hovering) {
    if (place != hovered) {
      hovered = place;
      hovering.accept(place);
      repaint();
    }
  }

  /**
   * @param nextGroups the name below each place; those of one name stand together
   * @param nextNames what is at each place
   * @param next the first is painted last, above the others
   */
  void show(List<String> nextGroups, List<String> nextNames, List<Series> next) {
    names = List.copyOf(nextNames);
    groups = List.copyOf(nextGroups);
    all = List.copyOf(next);
    scale =
        LogScale.of(
            next.stream().flatMapToDouble(one -> one.values().stream().mapToDouble(v -> v)));
    axis = AXIS_GAP;
    for (String label : scale.ticks(MOST_TICKS).labels()) {
      axis = Math.max(axis, Math.ceil(widthOf(label)) + AXIS_GAP);
    }
    repaint();
  }

  void showSelected(int place) {
    selected = place;
    repaint();
  }

  private double each(double width) {
    long gaps = groups.stream().distinct().count();
    double room = (width - axis - GROUP_GAP * gaps) / Math.max(1, groups.size());
    return Math.min(WIDEST, room);
  }

  private double left(int place, double each) {
    long before = groups.subList(0, place + 1).stream().distinct().count();
    return axis + AXIS_GAP + GROUP_GAP * (before - 1) + place * each;
  }

  private int placeAt(MouseEvent event) {
    double each = each(chartWidth());
    for (int place = 0; place < groups.size(); place++) {
      double left = left(place, each);
      if (chartX(event) >= left && chartX(event) < left + each) {
        return place;
      }
    }
    return NOWHERE;
  }

  @Override
  public Optional<ChartTable> table() {
    return ChartTable.ofSome(
        List.of("app.chart.name", "app.chart.place", "app.chart.value"),
        all.stream().flatMap(this::rows));
  }

  private Stream<List<String>> rows(Series of) {
    return IntStream.range(0, of.values().size())
        .mapToObj(
            place -> List.of(of.name(), names.get(place), Numbers.compact(of.values().get(place))));
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
    if (groups.isEmpty()) {
      return;
    }
    double each = each(width);
    double base = Math.floor(height - BELOW);
    double right = left(groups.size() - 1, each) + each;
    light(gc, hovered, Ink.HOVER, each, base);
    light(gc, selected, Ink.ACCENT_SOFT, each, base);
    paintAxis(gc, right, base);
    for (int i = all.size() - 1; i >= 0; i--) {
      paint(gc, all.get(i), each, base);
    }
    paintGroups(gc, each, height);
  }

  private void light(GraphicsContext gc, int place, Ink ink, double each, double base) {
    if (place >= 0 && place < groups.size()) {
      double left = Math.floor(left(place, each));
      gc.setFill(colour(ink));
      crisp(gc).fill(left, 0, Math.max(3, Math.ceil(each)), base);
    }
  }

  private void paintAxis(GraphicsContext gc, double right, double base) {
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.RIGHT);
    gc.setTextBaseline(VPos.CENTER);
    int most = (int) Math.min(MOST_TICKS, (base - TOP) / TICK_ROOM);
    for (Ticks.Tick tick : scale.ticks(most).all()) {
      double part = scale.part(tick.value());
      double y = Math.round(base - (base - TOP) * part);
      gc.setFill(colour(part == 0 ? Ink.LINE_STRONG : Ink.LINE));
      crisp(gc).fill(axis, y, right - axis, 1);
      gc.setFill(colour(Ink.INK_2));
      gc.fillText(tick.label(), axis - AXIS_GAP, y);
    }
  }

  private void paint(GraphicsContext gc, Series series, double each, double base) {
    if (series.mark() == Mark.BARS) {
      bars(gc, series, each, base);
    } else {
      curve(gc, series, each, base);
    }
  }

  private void bars(GraphicsContext gc, Series series, double each, double base) {
    double width = Math.min(MOST_BAR, Math.max(1, Math.floor(each * 0.8)));
    for (int place = 0; place < series.values().size(); place++) {
      double part = scale.part(series.values().get(place));
      if (part > 0) {
        double bar = Math.max(1, Math.round((base - TOP) * part));
        gc.setFill(colour(series.ink(place)));
        double left = Math.floor(left(place, each) + (each - width) / 2);
        crisp(gc).fill(left, base - bar, width, bar);
      }
    }
  }

  /** Broken where there is no number. */
  private void curve(GraphicsContext gc, Series series, double each, double base) {
    gc.setStroke(colour(series.ink(0)));
    gc.setFill(colour(series.ink(0)));
    gc.setLineWidth(2);
    boolean drawing = false;
    gc.setLineDashes(series.mark() == Mark.DASHED ? DASHES : null);
    gc.beginPath();
    for (int place = 0; place < series.values().size(); place++) {
      double x = left(place, each) + each / 2;
      double y = y(series.values().get(place), base);
      if (Double.isNaN(y)) {
        drawing = false;
      } else if (drawing) {
        gc.lineTo(x, y);
      } else {
        gc.moveTo(x, y);
        drawing = true;
      }
    }
    gc.stroke();
    gc.setLineDashes();
    for (int place = 0; place < series.values().size(); place++) {
      double y = y(series.values().get(place), base);
      if (!Double.isNaN(y)) {
        double x = left(place, each) + each / 2;
        gc.fillOval(x - DOT / 2, y - DOT / 2, DOT, DOT);
      }
    }
  }

  private double y(double value, double base) {
    return base - (base - TOP) * scale.part(value);
  }

  private void paintGroups(GraphicsContext gc, double each, double height) {
    gc.setFont(NUMBERS);
    gc.setTextBaseline(VPos.BOTTOM);
    gc.setTextAlign(TextAlignment.CENTER);
    gc.setFill(colour(Ink.INK_2));
    int first = 0;
    for (int i = 1; i <= groups.size(); i++) {
      if (i == groups.size() || !groups.get(i).equals(groups.get(first))) {
        double middle = (left(first, each) + left(i - 1, each) + each) / 2;
        String name = groups.get(first);
        boolean roomy = (i - first) * each + GROUP_GAP > 7.5 * name.length();
        String brief = name.startsWith("layer") ? name.substring("layer".length()) : "";
        gc.fillText(roomy ? name : brief, middle, height - 2);
        first = i;
      }
    }
  }
}
