package org.resnetexplorer.app.controls;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.paint.Color;
import org.resnetexplorer.render.Numbers;

/**
 * A bar for each channel of a call, in as many rows as give every bar a width that can be pointed
 * at. Bars stand on the lower edge, or, of values with signs, on a line in the middle.
 */
public final class ChannelBars extends PaintedRegion {
  private static final int LEAST_WIDTH = 2;
  private static final int GREATEST_WIDTH = 12;
  private static final int GAP = 6;
  private static final int MARK = 5;
  private static final double OPACITY = 0.6;

  private double[] values = {};
  private int[] order = {};
  private double limit = 1;
  private boolean signed;

  /** No channel. */
  public static final int NONE = -1;

  private int selected = NONE;
  private int hovered = NONE;

  /**
   * @param hovering gets the channel under the mouse; {@link #NONE} when it leaves
   * @param chosen gets the channel clicked
   */
  public ChannelBars(IntConsumer hovering, IntConsumer chosen) {
    super("channel-bars");
    setFocusTraversable(true);
    setOnMouseMoved(event -> hover(channelAt(event), hovering));
    setOnMouseExited(event -> hover(NONE, hovering));
    setOnMousePressed(event -> requestFocus());
    setOnMouseClicked(
        event -> {
          int channel = channelAt(event);
          if (event.getButton() == MouseButton.PRIMARY && channel != NONE) {
            chosen.accept(channel);
          }
        });
  }

  private void hover(int channel, IntConsumer hovering) {
    hovered = channel;
    hovering.accept(channel);
    repaint();
  }

  /**
   * @param next a value for each channel; one that is not finite has no bar
   * @param places the channels in the order in which they stand
   * @param end the value of a full bar
   * @param signs whether values below zero hang from the middle
   */
  public void show(double[] next, int[] places, double end, boolean signs) {
    values = next;
    order = places;
    limit = end;
    signed = signs;
    repaint();
  }

  public void showSelected(int channel) {
    selected = channel;
    repaint();
  }

  /** Where bars stand in so much room. */
  private record Rows(int perRow, double barWidth, double height) {
    static Rows of(int count, double width, double height) {
      int most = Math.max(1, (int) (width / LEAST_WIDTH));
      int rows = Math.max(1, (count + most - 1) / most);
      int perRow = (count + rows - 1) / rows;
      double bar = Math.min(GREATEST_WIDTH, Math.max(1, width / perRow));
      return new Rows(perRow, bar, Math.floor(height / rows));
    }
  }

  private int channelAt(MouseEvent event) {
    if (order.length == 0) {
      return NONE;
    }
    Rows rows = Rows.of(order.length, getWidth(), getHeight());
    int column = (int) Math.floor(event.getX() / rows.barWidth());
    int place = (int) Math.floor(event.getY() / rows.height()) * rows.perRow() + column;
    boolean on = column >= 0 && column < rows.perRow() && place >= 0 && place < order.length;
    return on ? order[place] : NONE;
  }

  @Override
  public Optional<ChartTable> table() {
    return ChartTable.ofSome(
        List.of("app.chart.channel", "app.chart.value"),
        Arrays.stream(order)
            .mapToObj(ch -> List.of(Integer.toString(ch), Numbers.compact(values[ch]))));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    if (order.length == 0) {
      return;
    }
    Rows rows = Rows.of(order.length, width, height);
    double bar = rows.height() - GAP;
    for (int first = 0; first < order.length; first += rows.perRow()) {
      double top = Math.floor((double) first / rows.perRow()) * rows.height();
      int count = Math.min(rows.perRow(), order.length - first);
      gc.setFill(colour(Ink.SUNKEN));
      crisp(gc).fill(0, top, count * rows.barWidth(), bar);
      for (int i = 0; i < count; i++) {
        paintBar(gc, order[first + i], i * rows.barWidth(), top, rows.barWidth(), bar);
      }
      gc.setFill(colour(signed ? Ink.LINE_STRONG : Ink.LINE));
      crisp(gc).fill(0, Math.floor(top + bar / 2), count * rows.barWidth(), 1);
    }
  }

  private void paintBar(
      GraphicsContext gc, int channel, double x, double top, double width, double height) {
    double part = Math.max(-1, Math.min(1, values[channel] / limit));
    boolean marked = channel == selected || channel == hovered;
    double left = Math.round(x);
    double inner = Math.round(x + width) - left - (width > 3 ? 1 : 0);
    if (Double.isFinite(part)) {
      double full = signed ? height / 2 : height;
      double length = part == 0 ? 0 : Math.max(1, Math.round(Math.abs(part) * full));
      double foot = signed ? Math.floor(top + height / 2) : top + height;
      gc.setFill(bar(values[channel], marked));
      crisp(gc).fill(left, part < 0 ? foot : foot - length, inner, length);
    }
    if (marked) {
      double middle = left + inner / 2;
      gc.setFill(colour(channel == selected ? Ink.INK : Ink.INK_3));
      gc.fillPolygon(
          new double[] {middle - MARK, middle + MARK, middle},
          new double[] {top + height + GAP, top + height + GAP, top + height},
          3);
    }
  }

  private Color bar(double value, boolean marked) {
    if (signed) {
      return colour(value < 0 ? Ink.NEGATIVE : Ink.POSITIVE);
    }
    Color accent = colour(Ink.ACCENT);
    return marked ? accent : accent.deriveColor(0, 1, 1, OPACITY);
  }
}
