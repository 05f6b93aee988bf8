package org.resnetexplorer.app.checkpoints;

import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.HeldScales;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Failures;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.epochs.Checkpoint;
import org.resnetexplorer.exploration.epochs.CheckpointSeries;
import org.resnetexplorer.exploration.epochs.EpochQuestion;
import org.resnetexplorer.exploration.epochs.EpochReader;
import org.resnetexplorer.exploration.epochs.EpochReading;
import org.resnetexplorer.exploration.epochs.SeriesException;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.open.ModelOpener;

/**
 * Runs every checkpoint of the open series on the shown picture, one after the other, beside what
 * is looked at, and holds the scales of maps over all of them. Another picture begins anew.
 */
final class SeriesReadings {
  private final AppState appState;
  private final CheckpointWork work;
  private final Appearance appearance;
  private final ReadOnlyObjectProperty<@Nullable CheckpointSeries> series;
  private final Failures failures = new Failures();
  private final ReadOnlyObjectWrapper<@Nullable SeriesAnswers> answers =
      new ReadOnlyObjectWrapper<>(this, "answers");

  SeriesReadings(
      AppState appState,
      ModelOpener opener,
      Supplier<@Nullable Engine> engine,
      Background background,
      Appearance appearance,
      ReadOnlyObjectProperty<@Nullable CheckpointSeries> series) {
    this.appState = appState;
    this.work = new CheckpointWork(opener, engine, background.failingInto(failures));
    this.appearance = appearance;
    this.series = series;
    Subscriptions.onInvalidation(appState.runProperty(), this::update);
    Subscriptions.onInvalidation(series, this::update);
  }

  /** Null before a checkpoint of the series has run. */
  ReadOnlyObjectProperty<@Nullable SeriesAnswers> answersProperty() {
    return answers.getReadOnlyProperty();
  }

  Failures failures() {
    return failures;
  }

  private boolean isOfSeries(OpenModel model) {
    CheckpointSeries open = series.get();
    return open != null && Checkpoints.placeOf(open, model) != CheckpointSeries.NOWHERE;
  }

  private void update() {
    CheckpointSeries open = series.get();
    Run run = appState.runProperty().get();
    SeriesAnswers now = answers.get();
    if (now != null && now.series() != open) {
      stop();
      now = open == null ? null : now.carriedTo(open);
      answers.set(now);
    }
    if (open != null && run != null && isOfSeries(run.model())) {
      boolean same = now != null && now.isOf(open, run.model(), run.picture());
      if (!same) {
        stop();
        answers.set(new SeriesAnswers(open, run.model(), run.picture(), Map.of()));
      }
      if (!same || !work.isUnderWay()) {
        goOn();
      }
    }
    hold();
  }

  void stop() {
    work.stop();
  }

  private void goOn() {
    SeriesAnswers now = answers.get();
    OptionalInt next = now == null ? OptionalInt.empty() : now.next();
    if (now == null || next.isEmpty()) {
      return;
    }
    int place = next.getAsInt();
    Checkpoint checkpoint = now.series().checkpoints().get(place);
    EpochQuestion question = now.question();
    work.begin(
        (reader, cancellation) -> read(reader, checkpoint, question, cancellation),
        reading -> {
          answers.set(now.with(place, reading));
          hold();
          goOn();
        });
  }

  /** What can't be read is no failure of the series: the others go on. */
  private EpochReading read(
      EpochReader reader, Checkpoint checkpoint, EpochQuestion question, Cancellation own)
      throws EngineException {
    try {
      return reader.read(checkpoint, question, own);
    } catch (WeightsException e) {
      return new EpochReading.Unread(Explained.of(e, appState.messages()).whole());
    } catch (SeriesException e) {
      return new EpochReading.Unread(Explained.of(e, appState.messages()).whole());
    }
  }

  /** Only what shows one of the series holds its scales. */
  private void hold() {
    SeriesAnswers now = answers.get();
    Run run = appState.runProperty().get();
    boolean shows =
        now != null
            && run != null
            && isOfSeries(run.model())
            && now.isOf(now.series(), run.model(), run.picture());
    appearance.heldScalesProperty().set(shows && now != null ? scales(now) : null);
  }

  private static @Nullable HeldScales scales(SeriesAnswers now) {
    Map<String, Double> greatest = new HashMap<>();
    int read = 0;
    for (EpochReading each : now.known().values()) {
      if (each instanceof EpochReading.Read ran) {
        read++;
        ran.magnitudes().forEach((call, end) -> greatest.merge(call, end, Math::max));
      }
    }
    int unread = now.known().size() - read;
    return read == 0 ? null : new HeldScales(greatest, read, now.series().size() - unread);
  }
}
