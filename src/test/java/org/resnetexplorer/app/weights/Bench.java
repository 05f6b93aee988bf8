package org.resnetexplorer.app.weights;

import java.util.List;
import java.util.Locale;
import org.resnetexplorer.app.common.Activations;
import org.resnetexplorer.app.common.Appearance;
import org.resnetexplorer.app.common.Background;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.Target;
import org.resnetexplorer.app.common.Workbench;
import org.resnetexplorer.cli.AppFolders;
import org.resnetexplorer.cli.Messages;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.PictureReader;
import org.resnetexplorer.weights.ModelCatalog;
import org.resnetexplorer.weights.ModelOpener;
import org.resnetexplorer.weights.WeightsReader;

/** A model and the real engine, without picture and run, everything in place. */
final class Bench implements AutoCloseable {
  final ModelOpener opener =
      new ModelOpener(new WeightsReader(), new ModelCatalog(AppFolders.ofThisProcess().weights()));
  final Workbench workbench =
      new Workbench(
          opener, new PictureReader(), new Messages(Locale.ENGLISH), Runnable::run, Runnable::run);
  final PaneTools tools =
      new PaneTools(
          workbench,
          new Activations(),
          new Background(Runnable::run, Runnable::run),
          new Appearance());
  private final Engine engine;

  Bench(String model) throws EngineException {
    engine = TestEngine.start();
    workbench.engineStarted(engine);
    workbench.openModel(model);
  }

  void select(String id) {
    boolean call = workbench.modelProperty().get().network().findCall(id).isPresent();
    tools.selection().select(call ? new Target.OfCall(id) : new Target.OfModule(id));
  }

  void loseTheEngine() {
    workbench.engineFailed(new EngineException("engine.missing", List.of("here"), ""));
  }

  int channel() {
    return tools.selection().current().channel();
  }

  @Override
  public void close() {
    workbench.close();
    engine.close();
  }
}
