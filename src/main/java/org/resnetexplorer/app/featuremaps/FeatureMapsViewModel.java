package org.resnetexplorer.app.featuremaps;

import java.util.Optional;
import java.util.OptionalInt;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.Background;
import org.resnetexplorer.app.common.OpenModel;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Selected;
import org.resnetexplorer.app.common.Selection;
import org.resnetexplorer.app.common.Target;
import org.resnetexplorer.network.Call;

/** What the grid of maps shows and does: which part is seen, hovering, scrolling, walking. */
final class FeatureMapsViewModel {
  private static final double LEAST_SIDE = 30;
  private static final double ROOM_FOR_CONTROLS = 770;

  /** One notch of a wheel. */
  private static final double PIXELS_PER_ROW = 40;

  private final PaneTools tools;
  private final CallMaps maps;
  private final ReadOnlyObjectWrapper<@Nullable MapsFrame> frame =
      new ReadOnlyObjectWrapper<>(this, "frame");
  private final IntegerProperty topRow = new SimpleIntegerProperty(this, "topRow");
  private final ReadOnlyIntegerWrapper lastTopRow = new ReadOnlyIntegerWrapper(this, "lastTopRow");
  private final ReadOnlyDoubleWrapper thumb = new ReadOnlyDoubleWrapper(this, "thumb");
  private final ReadOnlyIntegerWrapper hovered =
      new ReadOnlyIntegerWrapper(this, "hovered", Selected.NO_CHANNEL);
  private double width;
  private double height;
  private double unscrolled;
  private Background.@Nullable Pending pending;

  /** A step of the selection from channel to channel. */
  enum Move {
    LEFT,
    RIGHT,
    UP,
    DOWN,
    FIRST,
    LAST
  }

  FeatureMapsViewModel(PaneTools tools, CallMaps maps) {
    this.tools = tools;
    this.maps = maps;
    maps.shownProperty().subscribe(this::adopt);
    topRow.subscribe((before, now) -> render());
    tools.selection().currentProperty().subscribe(this::reveal);
  }

  /** What is to be drawn; null before the first run. */
  ReadOnlyObjectProperty<@Nullable MapsFrame> frameProperty() {
    return frame.getReadOnlyProperty();
  }

  /** The row of maps that stands at the top. */
  IntegerProperty topRowProperty() {
    return topRow;
  }

  /** The row at the top when scrolled to the end; 0 if nothing needs scrolling. */
  ReadOnlyIntegerProperty lastTopRowProperty() {
    return lastTopRow.getReadOnlyProperty();
  }

  /** How much of the way to {@link #lastTopRowProperty} the scroll bar's thumb is long. */
  ReadOnlyDoubleProperty thumbProperty() {
    return thumb.getReadOnlyProperty();
  }

  /** The channel under the mouse, or {@link Selected#NO_CHANNEL}. */
  ReadOnlyIntegerProperty hoveredProperty() {
    return hovered.getReadOnlyProperty();
  }

  /** Takes the size of the pane, in pixels. */
  void resize(double newWidth, double newHeight) {
    if (width != newWidth || height != newHeight) {
      width = newWidth;
      height = newHeight;
      render();
    }
  }

  private void adopt(@Nullable ShownMaps next) {
    hovered.set(Selected.NO_CHANNEL);
    MapsFrame old = frame.get();
    if (next == null) {
      frame.set(null);
      return;
    }
    if (old != null && !old.maps().call().equals(next.call())) {
      topRow.set(0);
    }
    reveal(tools.selection().current());
    render();
  }

  private static PlaceGrid grid(ShownMaps shown, double width, double height) {
    return shown.isLogits()
        ? PlaceGrid.lines(shown.count(), width, height)
        : PlaceGrid.tiles(shown.count(), width, height);
  }

  private boolean hasRoom() {
    return width >= LEAST_SIDE && height >= LEAST_SIDE;
  }

  private void render() {
    ShownMaps shown = maps.shownProperty().get();
    if (shown == null || !hasRoom()) {
      return;
    }
    PlaceGrid grid = grid(shown, width, height);
    lastTopRow.set(grid.lastTopRow());
    thumb.set((double) grid.lastTopRow() * grid.rows() / grid.totalRows());
    int top = Math.max(0, Math.min(topRow.get(), grid.lastTopRow()));
    if (top != topRow.get()) {
      topRow.set(top);
      return;
    }
    if (pending != null) {
      pending.cancel();
    }
    pending = tools.background().compute(() -> MapsFrame.render(shown, grid, top), frame::set);
  }

  /** Scrolls to the chosen channel; a channel that nobody chose is not worth scrolling to. */
  private void reveal(Selected selected) {
    ShownMaps shown = maps.shownProperty().get();
    if (shown != null && shown.has(selected.channel()) && hasRoom()) {
      PlaceGrid grid = grid(shown, width, height);
      topRow.set(grid.topRowShowing(shown.places()[selected.channel()], topRow.get()));
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
  void selectAt(double x, double y) {
    int channel = channelAt(x, y);
    if (channel != Selected.NO_CHANNEL) {
      maps.select(channel);
    }
  }

  private int channelAt(double x, double y) {
    MapsFrame seen = frame.get();
    if (seen == null) {
      return Selected.NO_CHANNEL;
    }
    OptionalInt place = seen.grid().placeAt(x, y, seen.topRow());
    return place.isPresent() ? seen.maps().channels()[place.getAsInt()] : Selected.NO_CHANNEL;
  }

  /** Scrolls by whole rows as the wheel has turned, in pixels, down if positive. */
  void scroll(double pixels) {
    unscrolled += pixels;
    int rows = (int) (unscrolled / PIXELS_PER_ROW);
    unscrolled -= rows * PIXELS_PER_ROW;
    topRow.set(Math.max(0, Math.min(lastTopRow.get(), topRow.get() + rows)));
  }

  /** Whether a header of this width holds order and scale beside the rest. */
  boolean hasRoomForControls(double headerWidth) {
    return headerWidth >= ROOM_FOR_CONTROLS;
  }

  /** Selects the channel next to the one shown large. */
  void move(Move move) {
    MapsFrame seen = frame.get();
    int channel = maps.channelProperty().get();
    if (seen == null || !seen.maps().has(channel)) {
      return;
    }
    int last = seen.maps().count() - 1;
    int place = seen.maps().places()[channel];
    int columns = seen.grid().columns();
    int next =
        switch (move) {
          case LEFT -> Math.max(0, place - 1);
          case RIGHT -> Math.min(last, place + 1);
          case UP -> place >= columns ? place - columns : place;
          case DOWN -> place + columns <= last ? place + columns : place;
          case FIRST -> 0;
          case LAST -> last;
        };
    maps.select(seen.maps().channels()[next]);
  }

  /** Selects the call before the one shown. */
  void previousCall() {
    callBeside(-1).ifPresent(call -> tools.selection().select(Target.of(call)));
  }

  /** Selects the call after the one shown. */
  void nextCall() {
    callBeside(1).ifPresent(call -> tools.selection().select(Target.of(call)));
  }

  private Optional<Call> callBeside(int step) {
    OpenModel model = tools.workbench().modelProperty().get();
    Selection selection = tools.selection();
    if (model == null || !selection.current().target().existsIn(model.network())) {
      return Optional.empty();
    }
    int index = selection.current().target().output(model.network()).index() + step;
    return index >= 0 && index < model.network().calls().size()
        ? Optional.of(model.network().calls().get(index))
        : Optional.empty();
  }
}
