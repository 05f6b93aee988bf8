package org.resnetexplorer.app.common;

import org.resnetexplorer.network.Call;

/** Decides where running and playing stop. */
@FunctionalInterface
public interface StopRule {
  /** Whether to stop before a call. Asked on the FX thread for every call passed: must not wait. */
  boolean stopsBefore(Call call);
}
