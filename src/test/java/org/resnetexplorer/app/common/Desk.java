package org.resnetexplorer.app.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.resnetexplorer.cli.Messages;
import org.resnetexplorer.engine.Engine;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.TestEngine;
import org.resnetexplorer.image.PictureReader;
import org.resnetexplorer.weights.ModelCatalog;
import org.resnetexplorer.weights.ModelOpener;
import org.resnetexplorer.weights.WeightsReader;

/** The tools of a pane, with all work done at once and on this thread. */
public final class Desk implements AutoCloseable {
  private final Workbench workbench;
  private final PaneTools tools;
  private final HandClock clock = new HandClock();
  private Engine engine;

  public Desk(Locale language) {
    workbench =
        new Workbench(
            new ModelOpener(new WeightsReader(), new ModelCatalog(Path.of("no-such-folder"))),
            new PictureReader(),
            new Messages(language),
            Runnable::run,
            Runnable::run);
    tools =
        new PaneTools(
            workbench,
            new Debugger(workbench, clock),
            new Activations(),
            new Background(Runnable::run, Runnable::run),
            new Appearance());
  }

  /** In English, without engine and picture. */
  public static Desk with(String model) {
    Desk desk = new Desk(Locale.ENGLISH);
    desk.workbench.openModel(model);
    return desk;
  }

  public PaneTools tools() {
    return tools;
  }

  public Debugger debugger() {
    return tools.debugger();
  }

  /** Beats for the debugger when it plays. */
  public HandClock clock() {
    return clock;
  }

  public Workbench workbench() {
    return workbench;
  }

  public void startEngine() throws EngineException {
    engine = TestEngine.start();
    workbench.engineStarted(engine);
  }

  public void failEngine() {
    workbench.engineFailed(
        new EngineException("engine.missing", List.of("Linux, riscv64"), "no libtorch.so"));
  }

  public void open(String sample) {
    workbench.openPicture(new PictureSource.OfFile(Path.of("samples", sample)));
  }

  public void select(String id) {
    boolean call = workbench.modelProperty().get().network().findCall(id).isPresent();
    tools.selection().select(call ? new Target.OfCall(id) : new Target.OfModule(id));
  }

  public String selected() {
    return tools.selection().current().target().id();
  }

  @Override
  public void close() {
    workbench.close();
    if (engine != null) {
      engine.close();
    }
  }
}
