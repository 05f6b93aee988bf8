package org.resnetexplorer.app.checkpoints;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.debugger.PlayClock;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.ModelRequest;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.app.state.Selection;
import org.resnetexplorer.exploration.epochs.CheckpointSeries;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.weights.read.WeightsFile;

/**
 * Opens one checkpoint after the other as the model, on the same picture, call, channel and cell.
 * The next comes once the one before is there, however long that takes.
 */
final class SeriesPlayer {
  private static final double PER_SECOND = 1;

  /** Where motion is reduced, all of the window changes less often. */
  private static final double PER_SECOND_REDUCED = 0.5;

  private final AppState appState;
  private final Activations activations;
  private final Background background;
  private final Appearance appearance;
  private final PlayClock clock;
  private final ReadOnlyObjectProperty<@Nullable CheckpointSeries> series;
  private final ReadOnlyIntegerWrapper place =
      new ReadOnlyIntegerWrapper(this, "place", CheckpointSeries.NOWHERE);
  private final ReadOnlyBooleanWrapper playing = new ReadOnlyBooleanWrapper(this, "playing");
  private int asked = CheckpointSeries.NOWHERE;
  private Background.Pending choosing = new Background.Pending();

  SeriesPlayer(
      AppState appState,
      Activations activations,
      Background background,
      Appearance appearance,
      PlayClock clock,
      ReadOnlyObjectProperty<@Nullable CheckpointSeries> series) {
    this.appState = appState;
    this.activations = activations;
    this.background = background;
    this.appearance = appearance;
    this.clock = clock;
    this.series = series;
    Subscriptions.onInvalidation(appState.modelProperty(), this::follow);
    Subscriptions.onInvalidation(series, this::follow);
    Subscriptions.onInvalidation(appearance.animatedProperty(), this::beat);
  }

  /** The place of the open model in the series; nowhere if it is none of it. */
  ReadOnlyIntegerProperty placeProperty() {
    return place.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty playingProperty() {
    return playing.getReadOnlyProperty();
  }

  private void follow() {
    CheckpointSeries open = series.get();
    OpenModel model = appState.modelProperty().get();
    int now =
        open == null || model == null ? CheckpointSeries.NOWHERE : Checkpoints.placeOf(open, model);
    place.set(now);
    if (now == CheckpointSeries.NOWHERE) {
      pause();
    }
  }

  /** Opens the checkpoint at a place; one that can't be opened leaves what is shown. */
  void show(int next) {
    CheckpointSeries open = series.get();
    if (open == null || next < 0 || next >= open.size()) {
      return;
    }
    asked = next;
    WeightsFile file = open.checkpoints().get(next).file();
    OpenModel now = place.get() == CheckpointSeries.NOWHERE ? null : appState.modelProperty().get();
    ModelRequest request =
        now == null
            ? ModelRequest.of(file)
            : new ModelRequest(
                file.path().toString(),
                file,
                now.request().labels(),
                now.choices().isNone() ? null : now.choices());
    keepingChannel(() -> appState.openModel(request));
  }

  /**
   * Where no channel is chosen, each network would show one that tells most of itself. The one that
   * is shown now stays.
   */
  private void keepingChannel(Runnable then) {
    Selection selection = appState.selection();
    Selected selected = selection.current();
    Run run = appState.runProperty().get();
    Call call = selection.callProperty().get();
    choosing.cancel();
    boolean chosen = selected.channel() != Selected.NO_CHANNEL;
    if (chosen || run == null || call == null || place.get() == CheckpointSeries.NOWHERE) {
      then.run();
      return;
    }
    choosing =
        background.compute(
            () -> activations.channel(run, call, Selected.NO_CHANNEL),
            channel -> {
              if (selection.current().equals(selected)) {
                selection.select(selected.withChannel(channel));
              }
              then.run();
            },
            then);
  }

  void step(int places) {
    pause();
    if (place.get() != CheckpointSeries.NOWHERE) {
      show(place.get() + places);
    } else {
      show(places > 0 ? 0 : lastPlace());
    }
  }

  private int lastPlace() {
    CheckpointSeries open = series.get();
    return open == null ? CheckpointSeries.NOWHERE : open.size() - 1;
  }

  /** Plays from here on; at the end, from the beginning. */
  void play() {
    if (series.get() == null) {
      return;
    }
    playing.set(true);
    if (place.get() == CheckpointSeries.NOWHERE || place.get() == lastPlace()) {
      show(0);
    } else {
      asked = place.get();
    }
    beat();
  }

  private void beat() {
    if (playing.get()) {
      double often = appearance.animatedProperty().get() ? PER_SECOND : PER_SECOND_REDUCED;
      clock.start(often, this::playOn);
    }
  }

  private void playOn() {
    boolean onItsWay =
        choosing.isUnderWay() || !(appState.activityProperty().get() instanceof Activity.Idle);
    if (onItsWay) {
      return;
    }
    if (place.get() != asked || place.get() == lastPlace()) {
      // The end, or one that could not be opened: what it is about is said.
      pause();
    } else {
      show(place.get() + 1);
    }
  }

  void pause() {
    clock.stop();
    playing.set(false);
  }
}
