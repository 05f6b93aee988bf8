package org.resnetexplorer.app.state.engine;

import java.util.Set;
import org.jspecify.annotations.Nullable;
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

  /**
   * What was asked for last needs more memory than there is. Less can be asked for.
   *
   * @param freed what was let go for it, in vain
   */
  record OutOfMemory(Explained reason, Set<Freed> freed) implements EngineStatus {
    public OutOfMemory {
      freed = Set.copyOf(freed);
    }
  }

  /** Why pictures can't be classified just now; null if they can, or will be. */
  static @Nullable Explained trouble(EngineStatus status) {
    return status instanceof Unavailable none
        ? none.reason()
        : status instanceof OutOfMemory full ? full.reason() : null;
  }
}
