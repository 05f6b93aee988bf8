package org.resnetexplorer.app.featuremaps;

import java.nio.file.Path;
import java.util.Locale;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.read.WeightsReader;

/** A workbench with the bundled model, where all work is done at once and on this thread. */
public final class Bench implements AutoCloseable {
  public final AppState appState =
      new AppState(
          new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder"))),
          new PictureReader(),
          new Panes().messages(Locale.ENGLISH),
          Runnable::run,
          Runnable::run);
  public final PaneContext context =
      new PaneContext(
          appState,
          new Activations(),
          new Background(Runnable::run, Runnable::run),
          new Appearance());
  private final Engine engine;

  Bench() throws EngineException {
    engine = TestEngine.start();
  }

  /** With model and engine, and no picture. */
  public static Bench withoutPicture() throws EngineException {
    Bench bench = new Bench();
    bench.appState.engineStarted(bench.engine);
    bench.appState.openModel("bundled");
    return bench;
  }

  /** With the tabby cat classified. */
  static Bench withCat() throws EngineException {
    Bench bench = withoutPicture();
    bench.openCat();
    return bench;
  }

  public void openCat() {
    appState.openPicture(new PictureSource.OfFile(Path.of("samples", "tabby-cat.jpg")));
  }

  public void select(String id) {
    boolean call = appState.modelProperty().get().network().findCall(id).isPresent();
    context.selection().select(call ? new Target.OfCall(id) : new Target.OfModule(id));
  }

  public String selected() {
    return context.selection().current().target().id();
  }

  @Override
  public void close() {
    appState.close();
    engine.close();
  }
}
