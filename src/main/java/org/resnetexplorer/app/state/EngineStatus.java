package org.resnetexplorer.app.state;

import org.resnetexplorer.exploration.Explained;

/** Whether pictures can be classified, and if not, why. */
public sealed interface EngineStatus {

  /** The native library is being loaded. */
  record Starting() implements EngineStatus {}

  /**
   * @param version what computes: {@code PyTorch 2.7.1}
   */
  record Ready(String version, int threads) implements EngineStatus {}

  /** There is none; tree, diagram and code work as usual. */
  record Unavailable(Explained reason) implements EngineStatus {}
}
