package org.resnetexplorer.app.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import org.resnetexplorer.app.controls.PaintedRegion;

/**
 * Bars up and down from zero, each with its number where there is room: the largest are numbered
 * first. Below them their names, and brackets about the groups that they belong to.
 */
final class SignedBars extends PaintedRegion {
  /** No bar. */
  static final int NONE = -1;

  private static final double BELOW = 34;
  private static final double NUMBER = 14;
  private static final double GROUP_GAP = 8;
  private static final double GREATEST = 44;
  private static final double MARK = 5;
  private static final double APART = 3;

  private List<Bar> bars = List.of();
  private int hovered = NONE;
  private int selected = NONE;

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
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    setOnMouseMoved(event -> hover(barAt(event), hovering));
    setOnMouseExited(event -> hover(NONE, hovering));
    setOnMousePressed(event -> requestFocus());
    setOnMouseClicked(event -> choose(barAt(event), chosen));
    setOnKeyPressed(event -> walk(event, chosen));
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
    repaint();
  }

  void showSelected(int bar) {
    selected = bar;
    repaint();
  }

  /**
   * Where the bars stand.
   *
   * @param lefts edges of their places
   * @param rights as many
   * @param width of most places; that of a bar alone in its group has room for the group's name
   */
  private record Places(double[] lefts, double[] rights, double width) {
    static Places of(List<Bar> bars, double room) {
      double[] least = new double[bars.size()];
      double fixed = 0;
      int free = bars.size();
      for (int i = 0; i < least.length; i++) {
        boolean alone = !isSameGroup(bars, i - 1, i) && !isSameGroup(bars, i, i + 1);
        least[i] = alone ? Math.ceil(textWidth(bars.get(i).group())) + APART : 0;
        fixed += i > 0 && !isSameGroup(bars, i - 1, i) ? GROUP_GAP : 0;
        if (alone) {
          fixed += least[i];
          free--;
        }
      }
      double width = Math.min(GREATEST, (room - fixed) / Math.max(1, free));
      double[] lefts = new double[bars.size()];
      double[] rights = new double[bars.size()];
      double x = 0;
      for (int i = 0; i < lefts.length; i++) {
        x += i > 0 && !isSameGroup(bars, i - 1, i) ? GROUP_GAP : 0;
        lefts[i] = x;
        x += least[i] == 0 ? width : least[i];
        rights[i] = x;
      }
      return new Places(lefts, rights, width);
    }

    private static boolean isSameGroup(List<Bar> bars, int one, int other) {
      return one >= 0
          && other < bars.size()
          && bars.get(one).group().equals(bars.get(other).group());
    }

    double middle(int bar) {
      return (lefts[bar] + rights[bar]) / 2;
    }

    double right(int bar) {
      return rights[bar];
    }
  }

  private int barAt(MouseEvent event) {
    Places places = Places.of(bars, getWidth());
    return IntStream.range(0, bars.size())
        .filter(i -> event.getX() >= places.lefts()[i] && event.getX() < places.right(i))
        .findFirst()
        .orElse(NONE);
  }

  /** Where zero lies, and how many pixels one unit is high. */
  private record Axis(double zero, double unit) {
    static Axis of(List<Bar> bars, double height) {
      double up = 0;
      double down = 0;
      for (Bar bar : bars) {
        if (Double.isFinite(bar.value())) {
          up = Math.max(up, bar.value());
          down = Math.max(down, -bar.value());
        }
      }
      double top = NUMBER;
      double bottom = height - BELOW - (down > 0 ? NUMBER : 2);
      double unit = up + down == 0 ? 0 : (bottom - top) / (up + down);
      return new Axis(Math.round(top + up * unit), unit);
    }

    double length(double value) {
      return value == 0 || !Double.isFinite(value)
          ? 0
          : Math.max(1, Math.round(Math.abs(value) * unit));
    }
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (bars.isEmpty()) {
      return;
    }
    Places places = Places.of(bars, width);
    Axis axis = Axis.of(bars, height);
    for (int i = 0; i < bars.size(); i++) {
      paintBar(gc, i, places, axis, height);
    }
    gc.setFill(colour(Ink.LINE_STRONG));
    gc.fillRect(0, axis.zero(), places.right(bars.size() - 1), 1);
    gc.setFont(NUMBERS);
    gc.setTextAlign(TextAlignment.CENTER);
    paintNumbers(gc, places, axis);
    paintNames(gc, places, height);
    paintGroups(gc, places, height);
  }

  private void paintBar(GraphicsContext gc, int i, Places places, Axis axis, double height) {
    double left = Math.round(places.lefts()[i]);
    double right = Math.round(places.right(i));
    if (i == selected || i == hovered) {
      gc.setFill(colour(i == selected ? Ink.ACCENT_SOFT : Ink.HOVER));
      gc.fillRect(left, 0, right - left, height - BELOW + 18);
    }
    Bar bar = bars.get(i);
    double length = axis.length(bar.value());
    double gap = places.width() >= 20 ? 4 : places.width() >= 6 ? 1 : 0.5;
    double thick = Math.max(1, Math.min(right - left, Math.round(places.width())) - 2 * gap);
    gc.setFill(colour(bar.value() < 0 ? Ink.NEGATIVE : Ink.POSITIVE));
    gc.fillRect(
        Math.floor((left + right - thick) / 2),
        bar.value() < 0 ? axis.zero() + 1 : axis.zero() - length,
        thick,
        length);
  }

  /** The largest first, each where it touches no other. */
  private void paintNumbers(GraphicsContext gc, Places places, Axis axis) {
    List<Integer> order =
        IntStream.range(0, bars.size())
            .boxed()
            .sorted(
                Comparator.comparingDouble(
                    (Integer i) -> i == selected ? -Double.MAX_VALUE : -size(bars.get(i).value())))
            .toList();
    List<double[]> taken = new ArrayList<>();
    for (int i : order) {
      double value = bars.get(i).value();
      String text = LedgerWords.bar(value);
      if (text.isEmpty()) {
        continue;
      }
      double half = textWidth(text) / 2 + APART;
      double middle = Math.max(half, Math.min(getWidth() - half, places.middle(i)));
      double end = axis.length(value);
      double y = value < 0 ? axis.zero() + end + 2 : axis.zero() - end - NUMBER;
      double[] box = {middle - half, middle + half, y, y + NUMBER};
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

  private static double size(double value) {
    return Double.isNaN(value) ? Double.MAX_VALUE : Math.abs(value);
  }

  /** Whether a number would stand on another bar. */
  private boolean crossesBar(int own, double[] box, Places places, Axis axis) {
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

  private void paintNames(GraphicsContext gc, Places places, double height) {
    double line = height - BELOW + 2;
    gc.setTextBaseline(VPos.TOP);
    double free = 0;
    for (int i = 0; i < bars.size(); i++) {
      Bar bar = bars.get(i);
      if (bar.name().isEmpty()) {
        continue;
      }
      double half = textWidth(bar.name()) / 2;
      double middle = places.middle(i);
      boolean fits = bar.bias() ? 2 * half <= places.width() && middle - half >= free : middle - half >= free;
      if (fits) {
        gc.setFill(colour(i == selected ? Ink.INK : Ink.INK_2));
        gc.fillText(bar.name(), middle, line);
        free = middle + half + APART;
      } else if (bar.bias() && middle - MARK / 2 >= free - APART) {
        free = middle + MARK / 2 + 1;
        gc.setFill(colour(Ink.SHORTCUT));
        gc.fillRect(Math.floor(middle - MARK / 2), line + 4, MARK, MARK);
      }
    }
  }

  private void paintGroups(GraphicsContext gc, Places places, double height) {
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
      double half = textWidth(name) / 2 + (name.isEmpty() ? 0 : APART);
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
    return textWidth(group) + 4 * APART <= room ? group : group.replaceFirst("^\\D+", "");
  }

  private void paintBracket(
      GraphicsContext gc, double left, double right, double middle, double half, double height) {
    double y = Math.floor(height - 8) + 0.5;
    gc.setStroke(colour(Ink.INK_3));
    gc.setLineWidth(1);
    gc.strokeLine(left, y - 4, left, y);
    gc.strokeLine(right, y - 4, right, y);
    if (middle - half > left) {
      gc.strokeLine(left, y, middle - half, y);
      gc.strokeLine(middle + half, y, right, y);
    }
  }

  private static double textWidth(String text) {
    Text measured = new Text(text);
    measured.setFont(NUMBERS);
    return measured.getLayoutBounds().getWidth();
  }
}
