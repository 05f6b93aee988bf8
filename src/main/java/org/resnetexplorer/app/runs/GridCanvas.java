package org.resnetexplorer.app.runs;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.ChartTable;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ActivationDifference;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.ScrollGrid;
import org.resnetexplorer.render.Tile;

/** All channels of two runs, those that differ most first; only what is seen is rendered. */
final class GridCanvas extends PaintedRegion {
  private static final double SELECTION_RING = 2.5;
  private static final double HOVER_RING = 1.5;
  private static final double CORNER = 4;

  private final Map<Integer, Image> images = new HashMap<>();
  private final DoubleProperty scroll = new SimpleDoubleProperty(this, "scroll");
  private final ReadOnlyDoubleWrapper lastScroll = new ReadOnlyDoubleWrapper(this, "lastScroll");
  private @Nullable ActivationDifference difference;
  private @Nullable ScrollGrid layout;
  private int selected = Selected.NO_CHANNEL;
  private int hovered = Selected.NO_CHANNEL;

  GridCanvas() {
    super("runs-grid");
    setFocusTraversable(true);
    Subscriptions.onInvalidation(widthProperty(), this::layOut);
    Subscriptions.onInvalidation(heightProperty(), this::layOut);
    Subscriptions.onInvalidation(scroll, this::repaint);
  }

  DoubleProperty scrollProperty() {
    return scroll;
  }

  /** How far it can be scrolled, in pixels. */
  ReadOnlyDoubleProperty lastScrollProperty() {
    return lastScroll.getReadOnlyProperty();
  }

  void show(@Nullable ActivationDifference next) {
    if (next != difference) {
      images.clear();
      difference = next;
      layOut();
    }
  }

  void showSelected(int channel) {
    selected = channel;
    if (layout != null && difference != null && channel != Selected.NO_CHANNEL) {
      scroll.set(layout.scrollShowing(place(difference, channel), scroll.get()));
    }
    repaint();
  }

  void showHovered(int channel) {
    hovered = channel;
    repaint();
  }

  int visible() {
    return layout == null ? 0 : layout.visible(scroll.get());
  }

  /** Strips in a row: how far one walks up or down. */
  int columns() {
    return layout == null ? 1 : layout.columns();
  }

  void scrollBy(double pixels) {
    scroll.set(Math.max(0, Math.min(lastScroll.get(), scroll.get() + pixels)));
  }

  /** The channel under a point, or {@link Selected#NO_CHANNEL}. */
  int channelAt(double x, double y) {
    if (layout == null || difference == null) {
      return Selected.NO_CHANNEL;
    }
    OptionalInt place = layout.placeAt(x, y, scroll.get());
    return place.isPresent() ? difference.order()[place.getAsInt()] : Selected.NO_CHANNEL;
  }

  private void layOut() {
    ScrollGrid next =
        difference == null || getWidth() < 1 || getHeight() < 1
            ? null
            : StripsLayout.of(difference.norms().length, getWidth(), getHeight());
    if (next == null || layout == null || next.cellHeight() != layout.cellHeight()) {
      images.clear();
    }
    layout = next;
    lastScroll.set(next == null ? 0 : next.lastScroll());
    scroll.set(Math.min(scroll.get(), lastScroll.get()));
    repaint();
  }

  private static int place(ActivationDifference of, int channel) {
    for (int place = 0; place < of.order().length; place++) {
      if (of.order()[place] == channel) {
        return place;
      }
    }
    return 0;
  }

  @Override
  public Optional<ChartTable> table() {
    return Optional.ofNullable(difference)
        .map(
            of ->
                new ChartTable(
                    List.of("app.chart.channel", "app.chart.difference.norm"),
                    Arrays.stream(of.order())
                        .mapToObj(
                            ch -> List.of(Integer.toString(ch), Numbers.compact(of.norms()[ch])))
                        .toList()));
  }

  @Override
  protected void paint(GraphicsContext gc, double width, double height) {
    ScrollGrid at = layout;
    ActivationDifference of = difference;
    if (at == null || of == null) {
      return;
    }
    double from = Math.rint(scroll.get());
    int first = at.firstRow(from) * at.columns();
    int end = Math.min(at.total(), at.endRow(from) * at.columns());
    images.keySet().removeIf(place -> place < first || place >= end);
    for (int place = first; place < end; place++) {
      Image strip = images.computeIfAbsent(place, p -> strip(of, of.order()[p], at));
      crisp(gc).image(strip, at.x(place), at.y(place, from));
      int channel = of.order()[place];
      if (channel == selected) {
        ring(gc, at, place, from, SELECTION_RING, colour(Ink.ACCENT));
      } else if (channel == hovered) {
        ring(gc, at, place, from, HOVER_RING, colour(Ink.INK_2));
      }
    }
  }

  private static Image strip(ActivationDifference of, int channel, ScrollGrid at) {
    int width = at.cellWidth();
    int[] argb = new int[width * at.cellHeight()];
    int left = 0;
    for (Activation map : new Activation[] {of.first(), of.second(), of.difference()}) {
      Tile.draw(
          map.values(),
          map.offset(channel),
          map.height(),
          map.width(),
          map == of.difference() ? of.scale() : of.valueScale(),
          at.cellHeight(),
          argb,
          left,
          width);
      left += at.cellHeight() + StripsLayout.INNER_GAP;
    }
    return Images.of(new Pixels(width, at.cellHeight(), argb));
  }

  private void ring(
      GraphicsContext gc, ScrollGrid at, int place, double from, double width, Color colour) {
    gc.setStroke(colour);
    gc.setLineWidth(width);
    crisp(gc)
        .frame(
            at.x(place) - 2,
            at.y(place, from) - 2,
            at.cellWidth() + 4,
            at.cellHeight() + 4,
            CORNER);
  }
}
