package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.List;
import org.resnetexplorer.network.Call;

/**
 * Computes one call, out of place, on the inference thread. A result belongs to the manager of the
 * call's first input.
 */
final class Forward {
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
    NDArray output = call.operation().accept(new Computation(weights, call.module(), inputs));
    for (Intervention intervention : interventions) {
      if (intervention.call().equals(call.name())) {
        NDArray changed = apply(intervention, output);
        output.close();
        output = changed;
      }
    }
    return output;
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
}
