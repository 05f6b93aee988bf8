package org.resnetexplorer.app.state;

import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.network.Network;

/**
 * A run whose activations stay, whatever is opened or run after it, until it is let go.
 *
 * @param run what was kept
 * @param hold what keeps its trace open
 */
public record PinnedRun(Run run, Trace.Hold hold) implements AutoCloseable {

  /** Native memory of the outputs of all its calls, in bytes. */
  public long activationBytes() {
    return network().calls().stream().mapToLong(run.model().sizes()::bytes).sum();
  }

  /** Native memory of its model's parameters, in bytes; they stay with it. */
  public long weightBytes() {
    return network().parameters() * Float.BYTES;
  }

  private Network network() {
    return run.model().network();
  }

  @Override
  public void close() {
    hold.close();
  }
}
