package org.resnetexplorer.weights.open;

import org.resnetexplorer.weights.StateDict;

/** Closes the weights it holds at the end of a block, unless the block decided to keep them. */
final class Closing implements AutoCloseable {
  private final StateDict held;
  private boolean kept;

  Closing(StateDict held) {
    this.held = held;
  }

  StateDict get() {
    return held;
  }

  StateDict keep() {
    kept = true;
    return held;
  }

  @Override
  public void close() {
    if (!kept) {
      held.close();
    }
  }
}
