package org.resnetexplorer.app.weights;

import java.util.List;
import java.util.stream.Collectors;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.render.TensorFacts;

/**
 * One tensor of a layer.
 *
 * @param spec its name within the layer, {@code weight}, and its sizes
 * @param values in C order, not to be written
 */
record Tensor(TensorSpec spec, float[] values, TensorFacts facts) {

  static Tensor of(TensorSpec spec, float[] values) {
    return new Tensor(spec, values, TensorFacts.of(values));
  }

  String name() {
    return spec.name();
  }

  List<Integer> sizes() {
    return spec.sizes();
  }

  /** {@code [64, 3, 7, 7]}. */
  String shape() {
    return sizes().stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
  }
}
