package org.resnetexplorer.app.pane;

import java.util.concurrent.Executor;
import org.resnetexplorer.app.state.Background;

/** Does what panes ask for at once, and counts it. */
public final class CountingWorkers implements Executor {
  private int tasks;

  /** Tools that share all but the workers. */
  public PaneContext instead(PaneContext context) {
    return new PaneContext(
        context.appState(),
        context.debugger(),
        context.activations(),
        new Background(this, Runnable::run),
        context.appearance(),
        context.overlays(),
        context.questions(),
        context.dataSets(),
        context.seen(),
        context.alone());
  }

  /** How much was asked for since it was last asked. */
  public int count() {
    int counted = tasks;
    tasks = 0;
    return counted;
  }

  @Override
  public void execute(Runnable task) {
    tasks++;
    task.run();
  }
}
