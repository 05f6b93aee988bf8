package org.resnetexplorer.engine;

import org.resnetexplorer.network.Call;

/** Looks at what a backward pass brings, from the last call to the first. */
public interface Arrivals {
  /**
   * @param arrived at the call's output through all that read it; closed after this
   */
  void at(Call call, Tensor arrived);

  /**
   * @param arrived at the network's input, {@code [N, C, H, W]}; closed after this
   */
  default void atInput(Tensor arrived) {}
}
