package org.resnetexplorer.app.featuremaps;

import java.util.OptionalInt;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WhileSeen;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.CallWalk;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.render.ScrollGrid;

/**
 * What the grid of maps shows and does: which part is seen, hovering, scrolling, walking. Only rows
 * that are seen, or about to be, are rendered.
 */
final class FeatureMapsViewModel {
  private final PaneContext context;
  private final CallMaps maps;
  private final CallWalk calls;
  private final ReadOnlyObjectWrapper<@Nullable MapsFrame> frame =
      new ReadOnlyObjectWrapper<>(this, "frame");
  private final DoubleProperty scroll = new SimpleDoubleProperty(this, "scroll");
  private final ReadOnlyDoubleWrapper lastScroll = new ReadOnlyDoubleWrapper(this, "lastScroll");
  private final ReadOnlyIntegerWrapper hovered =
      new ReadOnlyIntegerWrapper(this, "hovered", Selected.NO_CHANNEL);
  private double width;
  private double height;
  private final WhileSeen seen;
  private GridSight.@Nullable Rendered made;
  private Background.Pending pending = new Background.Pending();
  private Background.@Nullable Pending adding;

  /** A step of the selection from channel to channel. */
  enum Move {
    LEFT,
    RIGHT,
    UP,
    DOWN,
    FIRST,
    LAST
  }

  FeatureMapsViewModel(PaneContext context, CallMaps maps) {
    this.context = context;
    this.maps = maps;
    this.calls = new CallWalk(context.appState());
    this.seen = new WhileSeen(context.seen(), this::adopt);
    maps.makeAlongside(this::making);
    Subscriptions.onInvalidation(maps.shownProperty(), seen.only(this::adopt));
    adopt();
    Subscriptions.now(maps.lookProperty().map(look -> look.tileSide()), side -> render());
    Subscriptions.onChange(scroll, (before, now) -> scrolled());
    Subscriptions.onChange(context.selection().currentProperty(), (before, now) -> reveal());
  }

  /** What is to be drawn; null before the first run. */
  ReadOnlyObjectProperty<@Nullable MapsFrame> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /** How far the grid is scrolled, in pixels. */
  DoubleProperty scrollProperty() {
    return scroll;
  }

  /** How far it can be scrolled; 0 if nothing needs scrolling. */
  ReadOnlyDoubleProperty lastScrollProperty() {
    return lastScroll.getReadOnlyProperty();
  }

  /** The channel under the mouse, or {@link Selected#NO_CHANNEL}. */
  ReadOnlyIntegerProperty hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /** How many channels are seen. */
  int visible() {
    MapsFrame seen = frame.get();
    return seen == null ? 0 : seen.grid().visible(scroll.get());
  }

  /** Takes the size of the pane, in pixels. */
  void resize(double newWidth, double newHeight) {
    if (width != newWidth || height != newHeight) {
      width = newWidth;
      height = newHeight;
      render();
    }
  }

  private void adopt() {
    hovered.set(Selected.NO_CHANNEL);
    if (maps.shownProperty().get() == null) {
      frame.set(null);
    } else {
      render();
    }
  }

  /** What is seen now. */
  private GridSight sight() {
    MapsFrame seenNow = frame.get();
    return new GridSight(
        width,
        height,
        maps.lookProperty().get().tileSide(),
        scroll.get(),
        seenNow == null ? null : seenNow.maps().call(),
        context.selection().current().channel());
  }

  private AlongsideMaps.@Nullable Making making() {
    GridSight sight = sight();
    if (!seen.isSeen() || !sight.hasRoom()) {
      return null;
    }
    return next -> {
      GridSight.Rendered rendered = sight.render(next);
      return () -> made = rendered;
    };
  }

  /** Renders the maps anew, unless that has been done for just what is seen. */
  private void render() {
    ShownMaps shown = maps.shownProperty().get();
    GridSight sight = sight();
    GridSight.Rendered ready = made;
    made = null;
    if (shown == null || !sight.hasRoom()) {
      return;
    }
    pending.cancel();
    if (ready != null && ready.frame().maps() == shown && ready.sight().equals(sight)) {
      replace(ready);
    } else {
      pending = context.background().computeFirst(() -> sight.render(shown), this::replace);
    }
  }

  private void replace(GridSight.Rendered next) {
    frame.set(next.frame());
    lastScroll.set(next.frame().grid().lastScroll());
    scroll.set(next.scroll());
    scrolled();
  }

  /** Renders what has come into sight, and as much again where it may go on. */
  private void scrolled() {
    MapsFrame seen = frame.get();
    if (seen == null || adding != null && adding.isUnderWay()) {
      return;
    }
    int first = seen.grid().firstRow(scroll.get());
    int end = seen.grid().endRow(scroll.get());
    if (!seen.hasRows(first, end)) {
      add(seen, first, end);
      return;
    }
    int more = end - first;
    int above = Math.max(0, first - more);
    int below = Math.min(seen.grid().rows(), end + more);
    if (scroll.get() > 0 && !seen.hasRows(above, below)) {
      add(seen, above, below);
    }
  }

  private void add(MapsFrame seen, int first, int end) {
    adding =
        context
            .background()
            .computeFirst(
                () -> seen.withRows(first, end),
                next -> {
                  if (frame.get() == seen) {
                    frame.set(next);
                  }
                  adding = null;
                  scrolled();
                });
  }

  private void reveal() {
    MapsFrame seen = frame.get();
    if (seen != null) {
      scroll.set(sight().revealing(seen.maps(), seen.grid(), scroll.get()));
    }
  }

  /** The mouse is at a point of the pane. */
  void hover(double x, double y) {
    hovered.set(channelAt(x, y));
  }

  /** The mouse has left. */
  void hoverNothing() {
    hovered.set(Selected.NO_CHANNEL);
  }

  /** Selects the channel at a point of the pane, if there is one. */
  boolean selectAt(double x, double y) {
    int channel = channelAt(x, y);
    if (channel == Selected.NO_CHANNEL) {
      return false;
    }
    maps.select(channel);
    return true;
  }

  private int channelAt(double x, double y) {
    MapsFrame seen = frame.get();
    if (seen == null) {
      return Selected.NO_CHANNEL;
    }
    OptionalInt place = seen.grid().placeAt(x, y, scroll.get());
    return place.isPresent() ? seen.maps().channels()[place.getAsInt()] : Selected.NO_CHANNEL;
  }

  /** Scrolls as the wheel has turned, in pixels, down if positive. */
  void scroll(double pixels) {
    scroll.set(Math.max(0, Math.min(lastScroll.get(), scroll.get() + pixels)));
  }

  /** Selects the channel next to the one shown large. */
  void move(Move move) {
    MapsFrame seen = frame.get();
    if (seen == null || seen.grid().total() == 0) {
      return;
    }
    int channel = maps.channelProperty().get();
    int place = seen.maps().shows(channel) ? seen.maps().places()[channel] : 0;
    maps.select(seen.maps().channels()[beside(seen.grid(), place, move)]);
  }

  private static int beside(ScrollGrid grid, int place, Move move) {
    int last = grid.total() - 1;
    int columns = grid.columns();
    return switch (move) {
      case LEFT -> Math.max(0, place - 1);
      case RIGHT -> Math.min(last, place + 1);
      case UP -> place >= columns ? place - columns : place;
      case DOWN -> place + columns <= last ? place + columns : place;
      case FIRST -> 0;
      case LAST -> last;
    };
  }

  /** Selects the call before the one shown. */
  void previousCall() {
    calls.go(-1);
  }

  /** Selects the call after the one shown. */
  void nextCall() {
    calls.go(1);
  }
}
