package org.resnetexplorer.app.state.engine;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Engine;

/** Where an engine comes from. */
public interface EngineSource {
  /** There never is one but that which is handed over. */
  EngineSource NONE =
      new EngineSource() {
        @Override
        public @Nullable Engine awaitMoment() {
          return null;
        }

        @Override
        public void startAgain() {}
      };

  /** Waits a moment for one that is on its way, not on the FX thread; null if none has come. */
  @Nullable Engine awaitMoment();

  /** Tries once more to start one, after that has failed. */
  void startAgain();
}
