package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.core.Linear;
import org.resnetexplorer.network.Call;

/**
 * A convolution or linear layer of the network with another weight and no bias: linear in its
 * input, and without interventions. Lives as long as its {@link Workspace}.
 */
public final class Kernel {
  private final NDManager manager;
  private final Call call;
  private final Tensor weight;

  Kernel(NDManager manager, Call call, Tensor weight) {
    this.manager = manager;
    this.call = call;
    this.weight = weight;
  }

  public Tensor of(Tensor input) {
    return new Tensor(computed(input.array()));
  }

  /**
   * What arrives at the input of what arrives at the output.
   *
   * @param like has the sizes of the input
   * @param arriving in the sizes of the output
   */
  public Tensor back(Tensor like, Tensor arriving) {
    return PullBack.through(manager, like, this::computed, arriving);
  }

  private NDArray computed(NDArray x) {
    return call.convolution()
        .map(conv -> Computation.convolved(x, weight.array(), null, conv))
        .orElseGet(() -> Linear.linear(x, weight.array(), null).singletonOrThrow());
  }
}
