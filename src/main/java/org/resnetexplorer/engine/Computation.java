package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.library.OneDnn;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;

/**
 * One operation on its inputs, in new memory: nothing is overwritten. On the inference thread; the
 * result belongs to the manager of the first input.
 *
 * @param module whose weights it reads
 * @param inputs one, or the two terms of a sum, or a map and its factors
 */
record Computation(NativeWeights weights, String module, List<NDArray> inputs)
    implements Operation.Visitor<NDArray> {
  /** PyTorch's {@code negative_slope} where none is given. */
  private static final float LEAK = 0.01f;

  private NDArray x() {
    return inputs.get(0);
  }

  private NDArray weight(String name) {
    return weights.get(module, name);
  }

  @Override
  public NDArray conv2d(Layer.Conv2d conv) {
    return convolved(x(), weight("weight"), conv.bias() ? weight("bias") : null, conv);
  }

  /** A convolution with another weight, and perhaps a bias. */
  static NDArray convolved(NDArray x, NDArray weight, @Nullable NDArray bias, Layer.Conv2d conv) {
    Shape stride = square(conv.stride());
    Shape padding = square(conv.padding());
    Shape dilation = square(conv.dilation());
    return only(
        OneDnn.convolution(
            conv, () -> Conv2d.conv2d(x, weight, bias, stride, padding, dilation, conv.groups())));
  }

  @Override
  public NDArray batchNorm2d(Layer.BatchNorm2d norm) {
    return norm();
  }

  @Override
  public NDArray batchNorm1d(Layer.BatchNorm1d norm) {
    return norm();
  }

  private NDArray norm() {
    return only(
        BatchNorm.batchNorm(
            x(),
            weight("running_mean"),
            weight("running_var"),
            weight("weight"),
            weight("bias"),
            1,
            0.1f,
            (float) Layer.BatchNorm2d.EPSILON,
            false));
  }

  /**
   * Each group's values less their mean and divided by their deviation, then a line per channel.
   */
  @Override
  public NDArray groupNorm(Layer.GroupNorm norm) {
    try (NormedGroups groups = NormedGroups.of(x(), norm);
        NDArray map = groups.normed().reshape(x().getShape());
        NDArray scale = weight("weight").reshape(1, norm.channels(), 1, 1);
        NDArray shift = weight("bias").reshape(1, norm.channels(), 1, 1);
        NDArray scaled = map.mul(scale)) {
      return scaled.add(shift);
    }
  }

  @Override
  public NDArray relu(Layer.ReLU relu) {
    return Activation.relu(x());
  }

  @Override
  public NDArray curve(Layer.Curve curve) {
    return switch (curve.function()) {
      case RELU -> Activation.relu(x());
      case LEAKY_RELU -> Activation.leakyRelu(x(), LEAK);
      case GELU -> Activation.gelu(x());
      case TANH -> Activation.tanh(x());
      case SIGMOID -> Activation.sigmoid(x());
    };
  }

  /** A copy, as a call's output may be changed and its input must not be. */
  @Override
  public NDArray dropout(Layer.Dropout dropout) {
    return x().duplicate();
  }

  @Override
  public NDArray maxPool2d(Layer.MaxPool2d pool) {
    return Pool.maxPool2d(
        x(), square(pool.kernel()), square(pool.stride()), square(pool.padding()), pool.isCeiled());
  }

  @Override
  public NDArray avgPool2d(Layer.AvgPool2d pool) {
    return Pool.avgPool2d(
        x(), square(pool.kernel()), square(pool.stride()), square(0), true, false);
  }

  /** A copy, as that of a dropout. */
  @Override
  public NDArray identity(Layer.Identity identity) {
    return x().duplicate();
  }

  @Override
  public NDArray adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
    try (NDArray means = Pool.globalAvgPool2d(x())) {
      return means.reshape(x().getShape().get(0), x().getShape().get(1), 1, 1);
    }
  }

  @Override
  public NDArray adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
    Shape shape = x().getShape();
    try (NDArray largest = Pool.globalMaxPool2d(x());
        NDArray means = Pool.globalAvgPool2d(x())) {
      return NDArrays.concat(new NDList(largest, means), 1)
          .reshape(shape.get(0), 2 * shape.get(1), 1, 1);
    }
  }

  @Override
  public NDArray linear(Layer.Linear linear) {
    NDArray bias = linear.bias() ? weight("bias") : null;
    return only(Linear.linear(x(), weight("weight"), bias));
  }

  @Override
  public NDArray add(Operation.Add add) {
    return x().add(inputs.get(1));
  }

  @Override
  public NDArray gate(Operation.Gate gate) {
    return x().mul(inputs.get(1));
  }

  @Override
  public NDArray flatten(Operation.Flatten flatten) {
    return x().reshape(x().getShape().get(0), -1);
  }

  /** Both parts of the result are new arrays, so gradients flow back to the picked cells only. */
  @Override
  public NDArray padShortcut(Operation.PadShortcut pad) {
    String every = "::" + pad.stride();
    try (NDArray picked = x().get(new NDIndex(":, :, " + every + ", " + every))) {
      if (pad.zeros() == 0) {
        return picked.duplicate();
      }
      Shape shape = picked.getShape();
      Shape half = new Shape(shape.get(0), pad.zeros(), shape.get(2), shape.get(3));
      try (NDArray zeros = x().getManager().zeros(half)) {
        return NDArrays.concat(new NDList(zeros, picked, zeros), 1);
      }
    }
  }

  private static NDArray only(NDList list) {
    return list.singletonOrThrow();
  }

  private static Shape square(int side) {
    return new Shape(side, side);
  }
}
