package org.resnetexplorer.app.state;

import org.resnetexplorer.engine.Trace;

/**
 * A run whose activations stay, whatever is opened or run after it, until it is let go.
 *
 * @param run what was kept
 * @param hold what keeps its trace open
 */
public record PinnedRun(Run run, Trace.Hold hold) implements AutoCloseable {

  /** Native memory of the outputs that are kept, in bytes. */
  public long activationBytes() {
    return run.trace().bytes();
  }

  /** Native memory of its model's weights, in bytes; they stay with it. */
  public long weightBytes() {
    return run.trace().weightBytes();
  }

  @Override
  public void close() {
    hold.close();
  }
}
