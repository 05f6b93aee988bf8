package org.resnetexplorer.app.common;

import java.util.concurrent.Executor;

/** Does what panes ask for at once, and counts it. */
public final class CountingWorkers implements Executor {
  private int tasks;

  /** Tools that share all but the workers. */
  public PaneTools instead(PaneTools tools) {
    return new PaneTools(
        tools.workbench(),
        tools.debugger(),
        tools.activations(),
        new Background(this, Runnable::run),
        tools.appearance());
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
