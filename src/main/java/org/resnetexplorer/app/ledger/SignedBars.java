package org.resnetexplorer.app.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.TextAlignment;
import org.resnetexplorer.app.controls.ChartRegion;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.render.Numbers;

/**
 * Bars up and down from zero, each with its number where there is room: the largest are numbered
 * first. Below them their names, and brackets about the groups that they belong to.
 */
final class SignedBars extends ChartRegion {
  /** No bar. */
  static final int NONE = -1;

  private static final double MARK = 5;

  private List<Bar> bars = List.of();
  private int hovered = NONE;
  private int selected = NONE;
  private final ReadOnlyBooleanWrapper marked = new ReadOnlyBooleanWrapper(this, "marked");

  /**
   * One bar.
   *
   * @param name below it
   * @param group under whose bracket it stands
   * @param bias whether it pays whatever comes in
   */
  record Bar(double value, String name, String group, boolean bias) {}

  /**
   * @param hovering gets the bar under the mouse; {@link #NONE} when it leaves
   * @param chosen gets the bar clicked
   */
  SignedBars(IntConsumer hovering, IntConsumer chosen) {
    super("signed-bars");
    setFocusTraversable(true);
    setOnMouseMoved(event -> hover(barAt(event), hovering));
    setOnMouseExited(event -> hover(NONE, hovering));
    setOnMousePressed(this::takeFocus);
    setOnMouseClicked(event -> choose(barAt(event), chosen));
    setOnKeyPressed(event -> walk(event, chosen));
    Subscriptions.onInvalidation(widthProperty(), this::followMarks);
  }

  private void takeFocus(MouseEvent event) {
    requestFocus();
    // Else the scrolling around it takes the focus.
    event.consume();
  }

  private void hover(int bar, IntConsumer hovering) {
    hovered = bar;
    hovering.accept(bar);
    repaint();
  }

  private static void choose(int bar, IntConsumer chosen) {
    if (bar != NONE) {
      chosen.accept(bar);
    }
  }

  private void walk(KeyEvent event, IntConsumer chosen) {
    int last = bars.size() - 1;
    if (last < 0) {
      return;
    }
    switch (event.getCode()) {
      case LEFT -> chosen.accept(Math.max(0, selected - 1));
      case RIGHT -> chosen.accept(Math.min(last, selected + 1));
      case HOME -> chosen.accept(0);
      case END -> chosen.accept(last);
      default -> {
        return;
      }
    }
    event.consume();
  }

  void show(List<Bar> next) {
    bars = List.copyOf(next);
    followMarks();
    repaint();
  }

  /** Whether biases have no room for their name, so that squares mark them. */
  ReadOnlyBooleanProperty markedProperty() {
    return marked.getReadOnlyProperty();
  }

  private void followMarks() {
    BarPlaces places = BarPlaces.of(bars, chartWidth());
    marked.set(IntStream.range(0, bars.size()).anyMatch(i -> isMarked(i, places)));
  }

  void showSelected(int bar) {
    selected = bar;
    repaint();
  }

  private int barAt(MouseEvent event) {
    BarPlaces places = BarPlaces.of(bars, chartWidth());
    return IntStream.range(0, bars.size())
        .filter(i -> chartX(event) >= places.lefts()[i] && chartX(event) < places.right(i))
        .findFirst()
        .orElse(NONE);
  }

  @Override
  public Optional<ChartTable> table() {
    return ChartTable.ofSome(
        List.of("app.chart.group", "app.chart.name", "app.chart.value"),
        bars.stream().map(bar -> List.of(bar.group(), bar.name(), Numbers.compact(bar.value()))));
  }

  @Override
  protected void paintChart(GraphicsContext gc, double width, double height) {
    if (bars.isEmpty()) {
      return;
    }
    BarPlaces places = BarPlaces.of(bars, width);
    double below = BarAxis.BELOW + (marked.get() ? BarAxis.MARKS : 0);
    BarAxis axis = BarAxis.of(bars, height, below);
    for (int i = 0; i < bars.size(); i++) {
      paintBar(gc, i, places, axis, height);
    }
    gc.setFill(colour(Ink.LINE_STRONG));
    crisp(gc).fill(0, axis.zero(), places.right(bars.size() - 1), 1);
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.CENTER);
    paintNumbers(gc, places, axis);
    paintMarks(gc, places, height - BarAxis.BELOW - BarAxis.MARKS);
    paintNames(gc, places, height);
    paintGroups(gc, places, height);
  }

  private void paintBar(GraphicsContext gc, int i, BarPlaces places, BarAxis axis, double height) {
    double left = Math.round(places.lefts()[i]);
    double right = Math.round(places.right(i));
    if (i == selected || i == hovered) {
      gc.setFill(colour(i == selected ? Ink.ACCENT_SOFT : Ink.HOVER));
      crisp(gc).fill(left, 0, right - left, height - BarAxis.BELOW + 18);
    }
    Bar bar = bars.get(i);
    double length = axis.length(bar.value());
    double gap = places.width() >= 20 ? 4 : places.width() >= 6 ? 1 : 0.5;
    double thick = Math.max(1, Math.min(right - left, Math.round(places.width())) - 2 * gap);
    gc.setFill(colour(bar.value() < 0 ? Ink.NEGATIVE : Ink.POSITIVE));
    crisp(gc)
        .fill(
            Math.floor((left + right - thick) / 2),
            bar.value() < 0 ? axis.zero() + 1 : axis.zero() - length,
            thick,
            length);
  }

  /** The largest first, each where it touches no other. */
  private void paintNumbers(GraphicsContext gc, BarPlaces places, BarAxis axis) {
    List<Integer> order =
        IntStream.range(0, bars.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    (Integer i) -> i == selected ? -Double.MAX_VALUE : -size(bars.get(i).value())))
            .toList();
    int decimals = decimals();
    List<double[]> taken = new ArrayList<>();
    for (int i : order) {
      double value = bars.get(i).value();
      String text = LedgerWords.bar(value, decimals);
      if (text.isEmpty()) {
        continue;
      }
      double half = widthOf(text) / 2 + BarPlaces.APART;
      double middle = Math.max(half, Math.min(chartWidth() - half, places.middle(i)));
      double end = axis.length(value);
      double y = value < 0 ? axis.zero() + end + 2 : axis.zero() - end - BarAxis.NUMBER;
      double[] box = {middle - half, middle + half, y, y + BarAxis.NUMBER};
      boolean free =
          taken.stream()
              .noneMatch(t -> box[0] < t[1] && t[0] < box[1] && box[2] < t[3] && t[2] < box[3]);
      if (free && !crossesBar(i, box, places, axis)) {
        taken.add(box);
        gc.setFill(colour(i == selected ? Ink.INK : Ink.INK_2));
        gc.setTextBaseline(VPos.TOP);
        gc.fillText(text, middle, y + 1);
      }
    }
  }

  /** One more where all are small; none that the largest leaves no meaning. */
  private int decimals() {
    double largest = bars.stream().mapToDouble(bar -> Math.abs(bar.value())).max().orElse(1);
    return Numbers.decimalsOfFloat(largest, largest < 1 ? 3 : 2);
  }

  private static double size(double value) {
    return Double.isNaN(value) ? Double.MAX_VALUE : Math.abs(value);
  }

  /** Whether a number would stand on another bar. */
  private boolean crossesBar(int own, double[] box, BarPlaces places, BarAxis axis) {
    return IntStream.range(0, bars.size())
        .filter(i -> i != own && places.lefts()[i] < box[1] && box[0] < places.right(i))
        .anyMatch(
            i -> {
              double length = axis.length(bars.get(i).value());
              boolean down = bars.get(i).value() < 0;
              double top = down ? axis.zero() : axis.zero() - length;
              double bottom = down ? axis.zero() + length : axis.zero();
              return box[2] < bottom && top < box[3];
            });
  }

  /** In words where all have room for it; one alone in its group always has. */
  private boolean isMarked(int i, BarPlaces places) {
    Bar bar = bars.get(i);
    boolean roomy = places.right(i) - places.lefts()[i] >= width(bar);
    return bar.bias() && !bar.name().isEmpty() && !roomy;
  }

  /** In a row of their own, each below its bar, so that no name touches them. */
  private void paintMarks(GraphicsContext gc, BarPlaces places, double top) {
    gc.setFill(colour(Ink.SHORTCUT));
    for (int i = 0; i < bars.size(); i++) {
      if (isMarked(i, places)) {
        crisp(gc).fill(Math.round(places.middle(i) - MARK / 2), top + 2, MARK, MARK);
      }
    }
  }

  private void paintNames(GraphicsContext gc, BarPlaces places, double height) {
    double line = height - BarAxis.BELOW + 2;
    gc.setTextBaseline(VPos.TOP);
    double free = 0;
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      if (bar.name().isEmpty() || isMarked(i, places)) {
        continue;
      }
      double half = widthOf(bar.name()) / 2;
      double middle = Math.max(half, places.middle(i));
      if (middle - half >= free && (bar.bias() || isCounted(bar, places))) {
        gc.setFill(colour(i == selected ? Ink.INK : Ink.INK_2));
        gc.fillText(bar.name(), middle, line);
        free = middle + half + BarPlaces.APART;
      }
    }
  }

  private static double width(Bar bar) {
    return widthOf(bar.name()) + BarPlaces.APART;
  }

  /** Where not all numbers of a group have room, every second, fifth or tenth of them stands. */
  private boolean isCounted(Bar bar, BarPlaces places) {
    double widest =
        bars.stream()
            .filter(other -> !other.bias() && other.group().equals(bar.group()))
            .mapToDouble(SignedBars::width)
            .max()
            .orElse(0);
    int step =
        IntStream.of(1, 2, 5, 10, 20, 50)
            .filter(each -> each * places.width() >= widest)
            .findFirst()
            .orElse(100);
    return step == 1 || Integer.parseInt(bar.name()) % step == 0;
  }

  private void paintGroups(GraphicsContext gc, BarPlaces places, double height) {
    int first = 0;
    double free = 0;
    for (int i = 1; i <= bars.size(); i++) {
      String group = bars.get(first).group();
      if (i < bars.size() && bars.get(i).group().equals(group)) {
        continue;
      }
      double left = Math.floor(places.lefts()[first]) + 1.5;
      double right = Math.floor(places.right(i - 1)) - 1.5;
      String name = i - first == 1 ? group : fitting(group, right - left);
      double half = widthOf(name) / 2 + (name.isEmpty() ? 0 : BarPlaces.APART);
      double middle = Math.max((left + right) / 2, half);
      if (i - first > 1) {
        paintBracket(gc, left, right, middle, half, height);
      }
      if (middle - half >= free) {
        gc.setTextBaseline(VPos.BOTTOM);
        gc.setFill(colour(Ink.INK_2));
        gc.fillText(name, middle, height - 1);
        free = middle + half;
      }
      first = i;
    }
  }

  /** The group's name; where there is no room, its number alone. */
  private static String fitting(String group, double room) {
    return widthOf(group) + 4 * BarPlaces.APART <= room ? group : group.replaceFirst("^\\D+", "");
  }

  private void paintBracket(
      GraphicsContext gc, double left, double right, double middle, double half, double height) {
    double y = Math.floor(height - 8) + 0.5;
    gc.setStroke(colour(Ink.INK_3));
    gc.setLineWidth(1);
    crisp(gc).upright(left, y - 4, y);
    crisp(gc).upright(right, y - 4, y);
    if (middle - half > left) {
      crisp(gc).level(left, middle - half, y);
      crisp(gc).level(middle + half, right, y);
    }
  }
}
