package org.resnetexplorer.app.checkpoints;

import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.epochs.Checkpoint;
import org.resnetexplorer.exploration.epochs.EpochReader;
import org.resnetexplorer.exploration.epochs.SeriesException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.ModelOpener;

/**
 * Runs every checkpoint once more for the map of the channel that is looked at. Only while somebody
 * wants it, and after the answers; another channel begins anew.
 */
final class SeriesMaps {
  private final AppState appState;
  private final Activations activations;
  private final Background background;
  private final CheckpointWork work;
  private final ReadOnlyObjectProperty<@Nullable SeriesAnswers> answers;
  private final BooleanProperty wanted = new SimpleBooleanProperty(this, "wanted");
  private final ReadOnlyObjectWrapper<@Nullable ChannelMaps> maps =
      new ReadOnlyObjectWrapper<>(this, "maps");
  private Background.Pending choosing = new Background.Pending();
  private boolean ended;

  SeriesMaps(
      AppState appState,
      Activations activations,
      ModelOpener opener,
      Supplier<@Nullable Engine> engine,
      Background background,
      ReadOnlyObjectProperty<@Nullable SeriesAnswers> answers) {
    this.appState = appState;
    this.activations = activations;
    this.background = background;
    this.work = new CheckpointWork(opener, engine, background);
    this.answers = answers;
    Subscriptions.onInvalidation(answers, this::update);
    Subscriptions.onInvalidation(appState.runProperty(), this::update);
    Subscriptions.onInvalidation(wanted, this::update);
    Subscriptions.onInvalidation(appState.selection().currentProperty(), this::update);
  }

  /** Whether anybody looks at them. */
  BooleanProperty wantedProperty() {
    return wanted;
  }

  /** Null where there are none. */
  ReadOnlyObjectProperty<@Nullable ChannelMaps> mapsProperty() {
    return maps.getReadOnlyProperty();
  }

  private void update() {
    SeriesAnswers now = answers.get();
    Run run = appState.runProperty().get();
    Call call = appState.selection().callProperty().get();
    // Of a model that is shown beside the series the checkpoints may have no such call.
    boolean strange =
        now == null || run != null && !now.isOf(now.series(), run.model(), run.picture());
    if (strange || !wanted.get() || !now.isWhole() || run == null || call == null) {
      stop();
      if (strange) {
        maps.set(null);
      }
      return;
    }
    int chosen = appState.selection().current().channel();
    ChannelMaps known = maps.get();
    boolean same = known != null && known.of() == now && known.call().equals(call);
    boolean sameChannel = same && (chosen == Selected.NO_CHANNEL || chosen == known.channel());
    if (sameChannel && (choosing.isUnderWay() || work.isUnderWay() || ended)) {
      return;
    }
    stop();
    ended = false;
    if (!isMap(run, call)) {
      maps.set(null);
      return;
    }
    choosing =
        background.compute(
            () -> activations.channel(run, call, chosen),
            channel -> {
              maps.set(new ChannelMaps(now, call, channel, Map.of()));
              goOn(0);
            });
  }

  private static boolean isMap(Run run, Call call) {
    Shape shape = run.model().sizes().output(call);
    return shape.isSpatial() && shape.height() * shape.width() > 1;
  }

  void stop() {
    choosing.cancel();
    work.stop();
  }

  private void goOn(int place) {
    ChannelMaps now = maps.get();
    if (now == null) {
      return;
    }
    if (place == now.of().series().size()) {
      ended = true;
      return;
    }
    Checkpoint checkpoint = now.of().series().checkpoints().get(place);
    work.begin(
        (reader, cancellation) -> read(reader, checkpoint, now, cancellation),
        found -> {
          found.ifPresent(map -> maps.set(now.with(place, map)));
          goOn(place + 1);
        });
  }

  /** What can't be read any more leaves a gap; the answers beside it have said why. */
  private static Optional<Activation> read(
      EpochReader reader, Checkpoint checkpoint, ChannelMaps of, Cancellation own)
      throws EngineException {
    try {
      return Optional.of(reader.map(checkpoint, of.of().question(), of.call(), of.channel(), own));
    } catch (WeightsException | SeriesException e) {
      return Optional.empty();
    }
  }
}
