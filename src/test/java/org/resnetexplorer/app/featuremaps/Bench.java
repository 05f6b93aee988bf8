package org.resnetexplorer.app.featuremaps;

import java.nio.file.Path;
import java.util.Locale;
import org.resnetexplorer.app.common.Activations;
import org.resnetexplorer.app.common.Appearance;
import org.resnetexplorer.app.common.Background;
import org.resnetexplorer.app.common.PaneTools;
import org.resnetexplorer.app.common.PictureSource;
import org.resnetexplorer.app.common.Target;
import org.resnetexplorer.app.common.Workbench;
import org.resnetexplorer.cli.Messages;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.PictureReader;
import org.resnetexplorer.weights.ModelCatalog;
import org.resnetexplorer.weights.ModelOpener;
import org.resnetexplorer.weights.WeightsReader;

/** A workbench with the bundled model, where all work is done at once and on this thread. */
final class Bench implements AutoCloseable {
  final Workbench workbench =
      new Workbench(
          new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder"))),
          new PictureReader(),
          new Messages(Locale.ENGLISH),
          Runnable::run,
          Runnable::run);
  final PaneTools tools =
      new PaneTools(
          workbench,
          new Activations(),
          new Background(Runnable::run, Runnable::run),
          new Appearance());
  private final Engine engine;

  Bench() throws EngineException {
    engine = TestEngine.start();
  }

  /** With model and engine, and no picture. */
  static Bench withoutPicture() throws EngineException {
    Bench bench = new Bench();
    bench.workbench.engineStarted(bench.engine);
    bench.workbench.openModel("bundled");
    return bench;
  }

  /** With the tabby cat classified. */
  static Bench withCat() throws EngineException {
    Bench bench = withoutPicture();
    bench.openCat();
    return bench;
  }

  void openCat() {
    workbench.openPicture(new PictureSource.OfFile(Path.of("samples", "tabby-cat.jpg")));
  }

  void select(String id) {
    boolean call = workbench.modelProperty().get().network().findCall(id).isPresent();
    tools.selection().select(call ? new Target.OfCall(id) : new Target.OfModule(id));
  }

  String selected() {
    return tools.selection().current().target().id();
  }

  @Override
  public void close() {
    workbench.close();
    engine.close();
  }
}
