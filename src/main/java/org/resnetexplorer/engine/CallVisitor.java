package org.resnetexplorer.engine;

import org.resnetexplorer.network.Call;

/** Looks at the outputs of a run while they are there, on the inference thread. */
@FunctionalInterface
public interface CallVisitor {

  /**
   * @param output {@code [N, C, H, W]} or {@code [N, C]}; gone when the calls that read it are done
   */
  void at(Call call, Tensor output);
}
