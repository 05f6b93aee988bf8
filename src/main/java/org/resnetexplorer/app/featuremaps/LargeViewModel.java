package org.resnetexplorer.app.featuremaps;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Cell;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.app.state.Selection;

/** One channel in place of all: its cells, magnified at will, and the photo it was made from. */
final class LargeViewModel {
  private static final double FIRST_OPACITY = 0.6;

  private final PaneContext context;
  private final CallMaps maps;
  private final ReadOnlyObjectWrapper<@Nullable LargePicture> picture =
      new ReadOnlyObjectWrapper<>(this, "picture");
  private final ReadOnlyObjectWrapper<CellPlan> plan =
      new ReadOnlyObjectWrapper<>(this, "plan", CellPlan.fit(1, 1, 1));
  private final ReadOnlyObjectWrapper<@Nullable Cell> cell =
      new ReadOnlyObjectWrapper<>(this, "cell");
  private final BooleanProperty overPhoto = new SimpleBooleanProperty(this, "overPhoto");
  private final DoubleProperty opacity = new SimpleDoubleProperty(this, "opacity", FIRST_OPACITY);
  private int room = 1;
  private Background.@Nullable Pending pending;

  LargeViewModel(PaneContext context, CallMaps maps) {
    this.context = context;
    this.maps = maps;
    Subscriptions.onChange(maps.enlargedProperty(), (before, now) -> render());
    Subscriptions.onChange(maps.shownProperty(), (before, now) -> render());
    Subscriptions.onChange(maps.channelProperty(), (before, now) -> render());
    Subscriptions.onChange(context.selection().currentProperty(), (before, now) -> updateCell());
    Subscriptions.onChange(
        context.selection().hoveredCellProperty(), (before, now) -> updateCell());
  }

  /** The channel; null while none is shown large. */
  ReadOnlyObjectProperty<@Nullable LargePicture> pictureProperty() {
    return picture.getReadOnlyProperty();
  }

  /** Where its cells lie. */
  ReadOnlyObjectProperty<CellPlan> planProperty() {
    return plan.getReadOnlyProperty();
  }

  /** The cell under the mouse, or else the chosen one; null if there is neither. */
  ReadOnlyObjectProperty<@Nullable Cell> cellProperty() {
    return cell.getReadOnlyProperty();
  }

  /** Whether the map lies over the photo. */
  BooleanProperty overPhotoProperty() {
    return overPhoto;
  }

  /** How much of the photo the map over it hides, 0 to 1. */
  DoubleProperty opacityProperty() {
    return opacity;
  }

  private void render() {
    if (pending != null) {
      pending.cancel();
    }
    ShownMaps shown = maps.shownProperty().get();
    int channel = maps.channelProperty().get();
    if (!maps.enlargedProperty().get() || shown == null || shown.isLogits()) {
      picture.set(null);
    } else if (shown.has(channel)) {
      pending = context.background().compute(() -> LargePicture.render(shown, channel), this::show);
    }
  }

  private void show(LargePicture next) {
    picture.set(next);
    replan();
    updateCell();
  }

  /** Takes the side of the square there is for the map. */
  void resize(int side) {
    room = Math.max(1, side);
    replan();
  }

  private void replan() {
    LargePicture shown = picture.get();
    if (shown != null) {
      plan.set(
          plan.get()
              .with(shown.maps().activation().height(), shown.maps().activation().width(), room));
    }
  }

  private void updateCell() {
    LargePicture shown = picture.get();
    Cell wanted = context.selection().lookedAt().cell();
    cell.set(
        shown != null
                && wanted != null
                && wanted.row() < shown.maps().activation().height()
                && wanted.column() < shown.maps().activation().width()
            ? wanted
            : null);
  }

  /** The mouse is at a point of the square. */
  void hover(double x, double y) {
    context.selection().hoveredCellProperty().set(plan.get().cellAt(x, y).orElse(null));
  }

  /** The mouse is at a point of the photo, in its pixels. */
  void hoverPhoto(double column, double row) {
    LargePicture shown = picture.get();
    if (shown != null) {
      context
          .selection()
          .hoveredCellProperty()
          .set(
              new Cell(
                  shown.cellNear(row, shown.maps().activation().height()),
                  shown.cellNear(column, shown.maps().activation().width())));
    }
  }

  /** The mouse has left. */
  void hoverNothing() {
    context.selection().hoveredCellProperty().set(null);
  }

  /** Chooses the cell under the mouse. */
  void selectHovered() {
    Cell hovered = context.selection().hoveredCellProperty().get();
    if (hovered != null) {
      select(hovered);
    }
  }

  /** Chooses the cell beside the chosen one, or the middle one if none is. */
  void move(int rows, int columns) {
    LargePicture shown = picture.get();
    if (shown == null) {
      return;
    }
    hoverNothing();
    int height = shown.maps().activation().height();
    int width = shown.maps().activation().width();
    Cell now = cell.get();
    Cell next =
        now == null
            ? new Cell(height / 2, width / 2)
            : new Cell(
                Math.max(0, Math.min(height - 1, now.row() + rows)),
                Math.max(0, Math.min(width - 1, now.column() + columns)));
    select(next);
    plan.set(plan.get().showing(next));
  }

  private void select(Cell at) {
    LargePicture shown = picture.get();
    Selection selection = context.selection();
    if (shown != null) {
      selection.select(new Selected(selection.current().target(), shown.channel(), at));
    }
  }

  /** Magnifies about a point of the square. */
  void zoom(double factor, double x, double y) {
    plan.set(plan.get().zoomed(factor, x, y));
  }

  /** Magnifies about the cell looked at, or the middle. */
  void zoom(double factor) {
    CellPlan now = plan.get();
    Cell at = cell.get();
    if (at == null) {
      zoom(factor, now.width() / 2, now.height() / 2);
    } else {
      CellPlan seen = now.showing(at);
      double half = seen.cellSide() / 2;
      plan.set(
          seen.zoomed(factor, seen.x(at.column()) + half, seen.y(at.row()) + half).showing(at));
    }
  }

  /** Shows the whole map. */
  void fit() {
    plan.set(CellPlan.fit(plan.get().rows(), plan.get().columns(), room));
  }

  /** Scrolls a magnified map by so many pixels. */
  void pan(double right, double down) {
    plan.set(plan.get().moved(right, down));
  }

  /** Back to all channels. */
  void close() {
    hoverNothing();
    maps.enlargedProperty().set(false);
  }
}
