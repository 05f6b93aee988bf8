package org.resnetexplorer.app.epochs;

import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.checkpoints.ChannelMaps;
import javafx.beans.property.BooleanProperty;
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

  private final ReadOnlyObjectWrapper<@Nullable Film> film =
      new ReadOnlyObjectWrapper<>(this, "film");
  private Background.Pending painting = new Background.Pending();

  EpochsViewModel(PaneContext context, Checkpoints checkpoints) {
    this.context = context;
    this.checkpoints = checkpoints;
    checkpoints.mapsWantedProperty().bind(Derived.of(this::isFilmSeen, context.seen(), low()));
    Subscriptions.onInvalidation(low(), this::paintFilm);
    Subscriptions.onInvalidation(checkpoints.mapsProperty(), this::paintFilm);
    Subscriptions.onInvalidation(look(), this::paintFilm);
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

  /** A low window has no room for it. */
  private boolean isFilmSeen() {
    return context.seen().get() && !low().get();
  }

  private BooleanProperty low() {
    return context.appearance().lowProperty();
  }

  private void paintFilm() {
    ChannelMaps maps = checkpoints.mapsProperty().get();
    painting.cancel();
    if (maps == null || low().get()) {
      film.set(null);
      return;
    }
    MapsLook colours = look().get();
    painting = context.background().compute(() -> Film.of(maps, colours), film::set);
  }

  /** The channel looked at, in all checkpoints; null where there is none. */
  ReadOnlyObjectProperty<@Nullable Film> filmProperty() {
    return film.getReadOnlyProperty();
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
