package org.resnetexplorer.app.weights;

import java.util.List;
import java.util.Locale;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.shell.Panes;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.read.PictureReader;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.weights.catalogue.ModelCatalog;
import org.resnetexplorer.weights.open.ModelOpener;
import org.resnetexplorer.weights.read.WeightsReader;

/** A model and the real engine, without picture and run, everything in place. */
final class Bench implements AutoCloseable {
  final ModelOpener opener =
      new ModelOpener(new WeightsReader(), new ModelCatalog(AppFolders.ofThisProcess().weights()));
  public final AppState appState =
      new AppState(
          opener,
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

  Bench(String model) throws EngineException {
    engine = TestEngine.start();
    appState.engineStarted(engine);
    appState.openModel(model);
  }

  public void select(String id) {
    boolean call = appState.modelProperty().get().network().findCall(id).isPresent();
    context.selection().select(call ? new Target.OfCall(id) : new Target.OfModule(id));
  }

  void loseTheEngine() {
    appState.engineFailed(new EngineException("engine.missing", List.of("here"), ""));
  }

  int channel() {
    return context.selection().current().channel();
  }

  @Override
  public void close() {
    appState.close();
    engine.close();
  }
}
