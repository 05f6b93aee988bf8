package org.resnetexplorer.engine;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A flag that a run looks at between two calls; libtorch itself can't be interrupted. Any thread
 * may raise it.
 */
public sealed class Cancellation permits Turn {
  private final AtomicBoolean raised = new AtomicBoolean();

  public void cancel() {
    raised.set(true);
  }

  public boolean isCancelled() {
    return raised.get();
  }

  /**
   * Goes on if nobody has raised it.
   *
   * @throws CancellationException if somebody has
   */
  public void check() {
    if (raised.get()) {
      throw new CancellationException("Cancelled between two steps");
    }
  }
}
