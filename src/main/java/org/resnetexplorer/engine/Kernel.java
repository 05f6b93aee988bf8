package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;

/**
 * A convolution or linear layer of the network with another weight and no bias: linear in its
 * input, and without interventions. Lives as long as its {@link Workspace}.
 */
public final class Kernel {
  private static final Shape ONE = new Shape(1, 1);

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
        .map(conv -> convolved(x, conv))
        .orElseGet(() -> Linear.linear(x, weight.array(), null))
        .singletonOrThrow();
  }

  private NDList convolved(NDArray x, Layer.Conv2d conv) {
    Shape stride = new Shape(conv.stride(), conv.stride());
    Shape padding = new Shape(conv.padding(), conv.padding());
    return Conv2d.conv2d(x, weight.array(), null, stride, padding, ONE, conv.groups());
  }
}
