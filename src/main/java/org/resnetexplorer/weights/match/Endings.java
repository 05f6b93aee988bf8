package org.resnetexplorer.weights.match;

import java.util.Map;
import java.util.Optional;

/** How a tensor's name is made of its module's. */
enum Endings {
  /** PyTorch's: {@code .weight}, {@code .running_mean}. */
  PYTORCH(
      Map.of("weight", ".weight"),
      Map.of(
          "weight", ".weight",
          "bias", ".bias",
          "running_mean", ".running_mean",
          "running_var", ".running_var",
          "num_batches_tracked", ".num_batches_tracked")),
  /**
   * Caffe2's: {@code _w} of a convolution, {@code _s} and {@code _b} of the affine map after it,
   * {@code _rm} and {@code _riv} of a batch norm that kept its statistics.
   */
  CAFFE2(
      Map.of("weight", "_w"),
      Map.of("weight", "_s", "bias", "_b", "running_mean", "_rm", "running_var", "_riv"));

  private final Map<String, String> convolution;
  private final Map<String, String> norm;

  Endings(Map<String, String> convolution, Map<String, String> norm) {
    this.convolution = convolution;
    this.norm = norm;
  }

  private Map<String, String> of(Part part) {
    return part.isNorm() ? norm : convolution;
  }

  /** PyTorch's word for the tensor, if a module of that part has one whose name ends so. */
  Optional<String> field(Part part, String name) {
    return of(part).entrySet().stream()
        .filter(entry -> name.endsWith(entry.getValue()))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** What the name of that tensor ends in; none if this spelling has no such tensor. */
  Optional<String> ending(Part part, String field) {
    return Optional.ofNullable(of(part).get(field));
  }
}
