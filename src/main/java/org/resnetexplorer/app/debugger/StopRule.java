package org.resnetexplorer.app.debugger;

import org.resnetexplorer.network.Call;

/** Decides where running and playing stop. */
@FunctionalInterface
public interface StopRule {
  /** Whether to stop before a call. Asked on the FX thread for every call passed: must not wait. */
  boolean stopsBefore(Call call);

  /** Whether it knows already; until then playing holds its beat. */
  default boolean isReady() {
    return true;
  }

  /** Runs something once it knows: now, or later on the FX thread. A newer one replaces it. */
  default void whenReady(Runnable then) {
    then.run();
  }
}
