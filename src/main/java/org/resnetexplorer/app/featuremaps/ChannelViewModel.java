package org.resnetexplorer.app.featuremaps;

import java.util.OptionalInt;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WhileSeen;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.app.state.Selection;
import org.resnetexplorer.render.Activation;

/** What the pane of one channel shows: its map, its numbers and a cell of it. */
final class ChannelViewModel {
  private static final int SMALL = 84;
  private static final int MEDIUM = 140;
  private static final int LARGE = 168;

  private final PaneContext context;
  private final CallMaps maps;
  private final ReadOnlyObjectWrapper<@Nullable ChannelPicture> picture =
      new ReadOnlyObjectWrapper<>(this, "picture");
  private final ReadOnlyObjectWrapper<@Nullable Cell> cell =
      new ReadOnlyObjectWrapper<>(this, "cell");
  private final WhileSeen seen;
  private @Nullable Made made;
  private Background.@Nullable Pending pending;

  /** A picture made for so many pixels. */
  private record Made(ChannelPicture picture, int room) {
    boolean is(ShownMaps maps, int channel, int side) {
      return picture.maps() == maps && picture.channel() == channel && room == side;
    }
  }

  ChannelViewModel(PaneContext context, CallMaps maps) {
    this.context = context;
    this.maps = maps;
    this.seen = new WhileSeen(context.seen(), this::render);
    maps.makeAlongside(this::making);
    Subscriptions.onInvalidation(maps.shownProperty(), seen.only(this::render));
    Subscriptions.onChange(maps.channelProperty(), (before, now) -> seen.update(this::render));
    Subscriptions.onChange(context.appearance().widthProperty(), (before, now) -> render());
    Subscriptions.onChange(context.appearance().lowProperty(), (before, now) -> render());
    Subscriptions.onChange(context.selection().currentProperty(), (before, now) -> updateCell());
    Subscriptions.onChange(
        context.selection().hoveredCellProperty(), (before, now) -> updateCell());
    render();
  }

  /** The channel shown; null before the first run. */
  ReadOnlyObjectProperty<@Nullable ChannelPicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** The cell whose value is shown: the one under the mouse, else the chosen one; may be null. */
  ReadOnlyObjectProperty<@Nullable Cell> cellProperty() {
    return cell.getReadOnlyProperty();
  }

  /** Pixels of the square there is for the map. */
  int room() {
    Appearance appearance = context.appearance();
    if (appearance.lowProperty().get()) {
      return SMALL;
    }
    return switch (appearance.widthProperty().get()) {
      case WIDE -> LARGE;
      case MIDDLE -> MEDIUM;
      case NARROW -> SMALL;
    };
  }

  /** Whether there is room for cell and value alone. */
  boolean isTerse() {
    return room() == SMALL;
  }

  /** Whether there is room for the histogram; a single value has none. */
  boolean hasHistogram() {
    ChannelPicture shown = picture.get();
    return context.appearance().widthProperty().get() == WidthClass.WIDE
        && !context.appearance().lowProperty().get()
        && shown != null
        && !shown.isSingleCell();
  }

  /** The value of that cell; only while there is one. */
  double value(ChannelPicture shown, Cell at) {
    return shown.maps().activation().at(shown.channel(), at.row(), at.column());
  }

  private AlongsideMaps.@Nullable Making making() {
    if (!seen.isSeen()) {
      return null;
    }
    int room = room();
    int selected = context.selection().current().channel();
    return next -> {
      ChannelPicture rendered = ChannelPicture.render(next, next.channel(selected), room);
      return () -> made = new Made(rendered, room);
    };
  }

  /** Renders the channel anew, unless that has been done. */
  private void render() {
    ShownMaps shown = maps.shownProperty().get();
    Made ready = made;
    if (pending != null) {
      pending.cancel();
    }
    if (shown == null) {
      made = null;
      picture.set(null);
      cell.set(null);
      return;
    }
    // As the maps find theirs, which they tell of only after they are shown.
    int channel = shown.channel(context.selection().current().channel());
    int room = room();
    if (ready != null && ready.is(shown, channel, room)) {
      show(ready.picture());
    } else {
      pending =
          context
              .background()
              .compute(() -> ChannelPicture.render(shown, channel, room), this::show);
    }
  }

  private void show(ChannelPicture next) {
    // A cell of the last map need not be one of the next.
    cell.set(null);
    picture.set(next);
    updateCell();
  }

  private void updateCell() {
    ChannelPicture shown = picture.get();
    Cell wanted = context.selection().lookedAt().cell();
    if (shown != null && shown.isSingleCell()) {
      wanted = new Cell(0, 0);
    }
    cell.set(shown != null && wanted != null && isOn(shown, wanted) ? wanted : null);
  }

  private static boolean isOn(ChannelPicture shown, Cell at) {
    Activation activation = shown.maps().activation();
    return at.row() >= 0
        && at.row() < activation.height()
        && at.column() >= 0
        && at.column() < activation.width();
  }

  /** The mouse is at a point of the square. */
  void hover(double x, double y) {
    context.selection().hoveredCellProperty().set(cellAt(x, y));
  }

  /** The mouse has left. */
  void hoverNothing() {
    context.selection().hoveredCellProperty().set(null);
  }

  /** Chooses the cell at a point of the square, if there is one. */
  void selectAt(double x, double y) {
    Cell at = cellAt(x, y);
    if (at != null) {
      select(at);
    }
  }

  /** Chooses the cell beside the chosen one, or the middle one if none is. */
  void move(int rows, int columns) {
    ChannelPicture shown = picture.get();
    if (shown == null) {
      return;
    }
    hoverNothing();
    Activation activation = shown.maps().activation();
    Cell now = context.selection().current().cell();
    Cell next =
        now == null
            ? new Cell(activation.height() / 2, activation.width() / 2)
            : new Cell(now.row() + rows, now.column() + columns);
    if (isOn(shown, next)) {
      select(next);
    }
  }

  private void select(Cell at) {
    ChannelPicture shown = picture.get();
    Selection selection = context.selection();
    if (shown != null) {
      selection.select(new Selected(selection.current().target(), shown.channel(), at));
    }
  }

  private @Nullable Cell cellAt(double x, double y) {
    ChannelPicture shown = picture.get();
    if (shown == null) {
      return null;
    }
    OptionalInt index = shown.fit().cellAt(x, y);
    int width = shown.maps().activation().width();
    return index.isEmpty() ? null : new Cell(index.getAsInt() / width, index.getAsInt() % width);
  }
}
