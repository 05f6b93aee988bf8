package org.resnetexplorer.app.pane;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableBooleanValue;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.debugger.Debugger;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.read.WeightsReader;

/** The tools of a pane, with all work done at once and on this thread. */
public final class PaneFixture implements AutoCloseable {
  /** Of all tests of a process. */
  private static final Path READINGS =
      Path.of("target", "test-readings", Long.toString(ProcessHandle.current().pid()));

  private final AppState appState;
  private final PaneContext context;
  private final ManualClock clock = new ManualClock();

  public PaneFixture(Locale language) {
    appState =
        new AppState(
            new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder"))),
            new PictureReader(),
            new Panes().messages(language),
            Runnable::run,
            Runnable::run);
    context =
        new PaneContext(
            appState,
            new Debugger(appState, clock),
            new Activations(),
            new Background(Runnable::run, Runnable::run),
            new Appearance(),
            dataSets(appState));
  }

  /** Those that do all work at once and keep what they read in a folder of their own. */
  private static DataSets dataSets(AppState appState) {
    return new DataSets(
        appState,
        new Background(Runnable::run, Runnable::run),
        new Background(Runnable::run, Runnable::run),
        Runnable::run,
        READINGS,
        () -> Path.of("samples"));
  }

  /** In English, without engine and picture. */
  public static PaneFixture with(String model) {
    PaneFixture fixture = new PaneFixture(Locale.ENGLISH);
    fixture.appState.openModel(model);
    return fixture;
  }

  /** In English, with engine and without picture. */
  public static PaneFixture running(String model) {
    PaneFixture fixture = new PaneFixture(Locale.ENGLISH);
    fixture.startEngine();
    fixture.appState.openModel(model);
    return fixture;
  }

  /** In English, with the tabby cat classified by the bundled model. */
  public static PaneFixture withCat() {
    PaneFixture fixture = running("bundled");
    fixture.open("tabby-cat.jpg");
    return fixture;
  }

  public PaneContext context() {
    return context;
  }

  /** For a pane that is seen at times. */
  public PaneContext seenWhile(ObservableBooleanValue seen) {
    return context.seenWhile(seen, seen);
  }

  public Debugger debugger() {
    return context.debugger();
  }

  /** Beats for the debugger when it plays. */
  public ManualClock clock() {
    return clock;
  }

  public AppState appState() {
    return appState;
  }

  /** The engine that all tests share. */
  public void startEngine() {
    appState.engineStarted(TestEngine.shared());
  }

  public void failEngine() {
    appState.engineFailed(
        new EngineException("engine.missing", List.of("Linux, riscv64"), "no libtorch.so"));
  }

  public void open(String sample) {
    appState.openPicture(new PictureSource.OfFile(Path.of("samples", sample)));
  }

  public void select(String id) {
    boolean call = appState.modelProperty().get().network().findCall(id).isPresent();
    context.selection().select(call ? new Target.OfCall(id) : new Target.OfModule(id));
  }

  public String selected() {
    return context.selection().current().target().id();
  }

  public int channel() {
    return context.selection().current().channel();
  }

  @Override
  public void close() {
    appState.close();
  }
}
