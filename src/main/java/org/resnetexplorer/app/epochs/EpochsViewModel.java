package org.resnetexplorer.app.epochs;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.checkpoints.Checkpoints;
import org.resnetexplorer.app.controls.HeldScales;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.exploration.epochs.CheckpointSeries;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.ScaleScope;

/** The open series as it is seen, and what can be done with it. */
final class EpochsViewModel {
  private final PaneContext context;
  private final Checkpoints checkpoints;
  private final ReadOnlyObjectWrapper<@Nullable ShownSeries> shown =
      new ReadOnlyObjectWrapper<>(this, "shown");

  EpochsViewModel(PaneContext context, Checkpoints checkpoints) {
    this.context = context;
    this.checkpoints = checkpoints;
    Subscriptions.onInvalidation(checkpoints.seriesProperty(), this::update);
    Subscriptions.onInvalidation(checkpoints.placeProperty(), this::update);
    Subscriptions.onInvalidation(checkpoints.answersProperty(), this::update);
    update();
  }

  private void update() {
    CheckpointSeries series = checkpoints.seriesProperty().get();
    shown.set(
        series == null
            ? null
            : ShownSeries.of(
                series,
                checkpoints.placeProperty().get(),
                checkpoints.answersProperty().get(),
                context.messages()));
  }

  /** Null while no series is open. */
  ReadOnlyObjectProperty<@Nullable ShownSeries> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty playingProperty() {
    return checkpoints.playingProperty();
  }

  ReadOnlyBooleanProperty lookingProperty() {
    return checkpoints.lookingProperty();
  }

  void show(int place) {
    ShownSeries now = shown.get();
    if (now != null && place != now.place()) {
      checkpoints.show(place);
    }
  }

  void step(int places) {
    checkpoints.step(places);
  }

  void playOrPause() {
    checkpoints.playOrPause();
  }

  void lookAgain() {
    checkpoints.lookAgain();
  }

  void release() {
    checkpoints.release();
  }

  /** Whether the maps of all checkpoints are to share their scales. */
  boolean isHolding() {
    return look().get().scope() == ScaleScope.SERIES;
  }

  void hold(boolean held) {
    look().set(look().get().withScope(held ? ScaleScope.SERIES : ScaleScope.CALL));
  }

  ObjectProperty<MapsLook> look() {
    return context.appearance().mapsLookProperty();
  }

  /** The scales that are held; null while none are. */
  ReadOnlyObjectProperty<@Nullable HeldScales> scalesProperty() {
    return context.appearance().heldScalesProperty();
  }

  /** The call whose maps are shown; null before the first model. */
  ReadOnlyObjectProperty<@Nullable Call> callProperty() {
    return context.selection().callProperty();
  }
}
