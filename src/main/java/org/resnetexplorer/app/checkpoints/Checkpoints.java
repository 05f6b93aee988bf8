package org.resnetexplorer.app.checkpoints;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.MapsLook;
import org.resnetexplorer.app.debugger.PlayClock;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Failures;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.epochs.CheckpointSeries;
import org.resnetexplorer.exploration.epochs.SeriesException;
import org.resnetexplorer.exploration.epochs.SeriesReader;
import org.resnetexplorer.render.ScaleScope;
import org.resnetexplorer.weights.open.ModelOpener;

/**
 * The open series of checkpoints. The one that is shown is the open model, so that every pane shows
 * it; what all of them say of the picture is worked out beside it. On the FX thread only.
 */
public final class Checkpoints implements AutoCloseable {
  private final AppState appState;
  private final Appearance appearance;
  private final Background disk;
  private final Background passes;
  private final SeriesReader reader;
  private final ReadOnlyObjectWrapper<@Nullable CheckpointSeries> series =
      new ReadOnlyObjectWrapper<>(this, "series");
  private final ReadOnlyBooleanWrapper looking = new ReadOnlyBooleanWrapper(this, "looking");
  private final SeriesPlayer player;
  private final SeriesReadings readings;
  private final SeriesMaps maps;
  private ScaleScope before = MapsLook.FIRST.scope();
  private Background.Pending reading = new Background.Pending();

  /**
   * What series are worked on with.
   *
   * @param opener of checkpoints
   * @param engine gives null while there is none
   * @param disk looks through folders, beside everything else
   * @param passes runs checkpoints, beside everything else
   * @param clock beats while they play
   */
  public record Tools(
      ModelOpener opener,
      Supplier<@Nullable Engine> engine,
      Background disk,
      Background passes,
      PlayClock clock) {}

  /**
   * @param appearance gets the scales of maps that are held
   */
  public Checkpoints(
      AppState appState, Activations activations, Appearance appearance, Tools tools) {
    this.appState = appState;
    this.appearance = appearance;
    this.disk = tools.disk();
    this.passes = tools.passes();
    this.reader = new SeriesReader(tools.opener(), appState.messages());
    this.player =
        new SeriesPlayer(
            appState, activations, disk, appearance, tools.clock(), series.getReadOnlyProperty());
    this.readings =
        new SeriesReadings(
            appState,
            tools.opener(),
            tools.engine(),
            passes,
            appearance,
            series.getReadOnlyProperty());
    this.maps =
        new SeriesMaps(
            appState,
            activations,
            tools.opener(),
            tools.engine(),
            passes,
            readings.answersProperty());
  }

  /** The place of a model in a series; {@link CheckpointSeries#NOWHERE} if it is none of it. */
  static int placeOf(CheckpointSeries series, OpenModel model) {
    return series.placeOf(model.file());
  }

  /** The series that is open; null if none is. */
  public ReadOnlyObjectProperty<@Nullable CheckpointSeries> seriesProperty() {
    return series.getReadOnlyProperty();
  }

  /** Whether files are being looked at. */
  public ReadOnlyBooleanProperty lookingProperty() {
    return looking.getReadOnlyProperty();
  }

  /** The place of the open model in the series; {@link CheckpointSeries#NOWHERE} if it is none. */
  public ReadOnlyIntegerProperty placeProperty() {
    return player.placeProperty();
  }

  public ReadOnlyBooleanProperty playingProperty() {
    return player.playingProperty();
  }

  /** What the checkpoints say of the picture; null before one of them is shown. */
  public ReadOnlyObjectProperty<@Nullable SeriesAnswers> answersProperty() {
    return readings.answersProperty();
  }

  /** The channel looked at, in all checkpoints; null where there is none. */
  public ReadOnlyObjectProperty<@Nullable ChannelMaps> mapsProperty() {
    return maps.mapsProperty();
  }

  /** Set by who shows {@link #mapsProperty}; they are not worked out for nobody. */
  public BooleanProperty mapsWantedProperty() {
    return maps.wantedProperty();
  }

  /** Of the work over the checkpoints. */
  public Failures failures() {
    return readings.failures();
  }

  /** Whether two files are checkpoints of the series. */
  public boolean holdsBoth(Path one, Path other) {
    CheckpointSeries now = series.get();
    return now != null
        && now.placeOf(one) != CheckpointSeries.NOWHERE
        && now.placeOf(other) != CheckpointSeries.NOWHERE;
  }

  /** Whether nothing is being looked at and no checkpoint is being read. */
  public boolean isIdle() {
    return disk.isIdle() && passes.isIdle();
  }

  /**
   * Opens the checkpoints in a folder, or several files, and shows the first of them, unless one is
   * shown already. Where they are no series what is shown stays, and it is said why.
   */
  public void open(List<Path> given) {
    openBeside(given, this::showOne, this::refuse);
  }

  /**
   * Opens them beside what is shown, which stays.
   *
   * @param opened done once they are open
   * @param refused gets why they are no series; the one of before stays. Neither is done where
   *     another is opened meanwhile
   */
  public void openBeside(List<Path> given, Runnable opened, Consumer<Explained> refused) {
    reading.cancel();
    looking.set(true);
    reading =
        disk.compute(
            () -> read(given, opened, refused),
            found -> {
              looking.set(false);
              found.run();
            },
            () -> looking.set(false));
  }

  private Runnable read(List<Path> given, Runnable opened, Consumer<Explained> refused) {
    try {
      CheckpointSeries found = reader.read(given);
      return () -> {
        take(found);
        opened.run();
      };
    } catch (SeriesException e) {
      Explained why = Explained.of(e, appState.messages());
      return () -> refused.accept(why);
    }
  }

  private void take(CheckpointSeries found) {
    if (series.get() == null) {
      hold();
    }
    series.set(found);
  }

  private void showOne() {
    if (placeProperty().get() == CheckpointSeries.NOWHERE) {
      player.show(0);
    }
  }

  private void refuse(Explained why) {
    player.pause();
    appState.report(
        new Problem(
            appState.messages().text("app.checkpoints.refused"),
            why.what(),
            "",
            why.next(),
            why.detail(),
            Problem.Remedy.NONE));
  }

  /** Looks through the same files and folders again, for what has been written since. */
  public void lookAgain() {
    CheckpointSeries now = series.get();
    if (now != null) {
      open(now.given());
    }
  }

  /** Shows the checkpoint at a place. */
  public void show(int place) {
    player.pause();
    player.show(place);
  }

  /** Shows the one so many places further. */
  public void step(int places) {
    player.step(places);
  }

  public void playOrPause() {
    if (playingProperty().get()) {
      player.pause();
    } else {
      player.play();
    }
  }

  /** Gives up the series and all that is known of it; the open model stays. */
  public void release() {
    reading.cancel();
    looking.set(false);
    player.pause();
    series.set(null);
    ObjectProperty<MapsLook> look = appearance.mapsLookProperty();
    if (look.get().scope() == ScaleScope.SERIES) {
      look.set(look.get().withScope(before));
    }
  }

  /** A colour is to mean the same number in all of them, unless a person wants it otherwise. */
  private void hold() {
    ObjectProperty<MapsLook> look = appearance.mapsLookProperty();
    before = look.get().scope();
    look.set(look.get().withScope(ScaleScope.SERIES));
  }

  @Override
  public void close() {
    reading.cancel();
    player.pause();
    readings.stop();
    maps.stop();
  }
}
