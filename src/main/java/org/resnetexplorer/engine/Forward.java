package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.core.Linear;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import java.util.Arrays;
import java.util.List;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;

/**
 * Computes one call, out of place, on the inference thread. A result belongs to the manager of the
 * call's first input.
 */
final class Forward {
  private static final Shape ONE = new Shape(1, 1);

  private final NativeWeights weights;
  private final List<Intervention> interventions;

  Forward(NativeWeights weights, List<Intervention> interventions) {
    this.weights = weights;
    this.interventions = interventions;
  }

  /** Whether the call's output comes from the request, whatever its inputs are. */
  boolean replaces(Call call) {
    return interventions.stream()
        .anyMatch(i -> i instanceof Intervention.Replace && i.call().equals(call.name()));
  }

  /** The call's output, changed by the interventions on it. */
  NDArray run(Call call, List<NDArray> inputs) {
    NDArray output = compute(call, inputs);
    for (Intervention intervention : interventions) {
      if (intervention.call().equals(call.name())) {
        NDArray changed = apply(intervention, output);
        output.close();
        output = changed;
      }
    }
    return output;
  }

  private NDArray compute(Call call, List<NDArray> inputs) {
    NDArray x = inputs.get(0);
    Operation operation = call.operation();
    if (operation instanceof Layer.Conv2d conv) {
      return only(
          Conv2d.conv2d(
              x,
              weights.get(call.module(), "weight"),
              null,
              square(conv.stride()),
              square(conv.padding()),
              ONE,
              conv.groups()));
    }
    if (operation instanceof Layer.BatchNorm2d) {
      return batchNorm(call.module(), x);
    }
    if (operation instanceof Layer.ReLU) {
      return Activation.relu(x);
    }
    if (operation instanceof Operation.Add) {
      return x.add(inputs.get(1));
    }
    if (operation instanceof Operation.PadShortcut pad) {
      return padded(pad, x);
    }
    if (operation instanceof Layer.MaxPool2d pool) {
      return Pool.maxPool2d(
          x, square(pool.kernel()), square(pool.stride()), square(pool.padding()), false);
    }
    if (operation instanceof Layer.AdaptiveAvgPool2d) {
      try (NDArray means = Pool.globalAvgPool2d(x)) {
        return means.reshape(x.getShape().get(0), x.getShape().get(1), 1, 1);
      }
    }
    if (operation instanceof Operation.Flatten) {
      return x.reshape(x.getShape().get(0), -1);
    }
    return only(
        Linear.linear(x, weights.get(call.module(), "weight"), weights.get(call.module(), "bias")));
  }

  /** Both parts of the result are new arrays, so gradients flow back to the picked cells only. */
  private static NDArray padded(Operation.PadShortcut pad, NDArray x) {
    String every = "::" + pad.stride();
    try (NDArray picked = x.get(new NDIndex(":, :, " + every + ", " + every))) {
      if (pad.zeros() == 0) {
        return picked.duplicate();
      }
      Shape shape = picked.getShape();
      Shape half = new Shape(shape.get(0), pad.zeros(), shape.get(2), shape.get(3));
      try (NDArray zeros = x.getManager().zeros(half)) {
        return NDArrays.concat(new NDList(zeros, picked, zeros), 1);
      }
    }
  }

  private NDArray batchNorm(String module, NDArray x) {
    return only(
        BatchNorm.batchNorm(
            x,
            weights.get(module, "running_mean"),
            weights.get(module, "running_var"),
            weights.get(module, "weight"),
            weights.get(module, "bias"),
            1,
            0.1f,
            (float) Layer.BatchNorm2d.EPSILON,
            false));
  }

  /** Nothing is written in place, so that gradients flow through every intervention. */
  private NDArray apply(Intervention intervention, NDArray output) {
    NDManager manager = output.getManager();
    Shape shape = output.getShape();
    if (intervention instanceof Intervention.Scale scale) {
      return output.mul((float) scale.factor());
    }
    if (intervention instanceof Intervention.ScaleChannel scale) {
      float[] factors = new float[(int) shape.get(1)];
      Arrays.fill(factors, 1f);
      factors[scale.channel()] = (float) scale.factor();
      long[] perChannel = new long[shape.dimension()];
      Arrays.fill(perChannel, 1);
      perChannel[1] = factors.length;
      try (NDArray factor = weights.upload().copy(manager, factors, new Shape(perChannel))) {
        return output.mul(factor);
      }
    }
    return weights.upload().copy(manager, ((Intervention.Replace) intervention).values(), shape);
  }

  private static NDArray only(NDList list) {
    return list.singletonOrThrow();
  }

  private static Shape square(int side) {
    return new Shape(side, side);
  }
}
