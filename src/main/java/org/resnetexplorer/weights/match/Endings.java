package org.resnetexplorer.weights.match;

import java.util.Map;
import java.util.Optional;

/** How a tensor's name is made of its module's. */
enum Endings {
  /** PyTorch's: {@code .weight}, {@code .running_mean}. */
  PYTORCH(
      Map.of("weight", ".weight", "bias", ".bias"),
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

  /**
   * A tensor's name taken apart.
   *
   * @param field PyTorch's word for the tensor, {@code weight}
   */
  record Owned(String module, String field) {}

  /** Whose tensor that is, whatever kind of module it may be. */
  Optional<Owned> owner(String name) {
    if (this == PYTORCH) {
      int end = name.lastIndexOf('.');
      return end < 0
          ? Optional.empty()
          : Optional.of(new Owned(name.substring(0, end), name.substring(end + 1)));
    }
    return owned(convolution, name).or(() -> owned(Map.of("bias", "_b"), name));
  }

  private static Optional<Owned> owned(Map<String, String> fields, String name) {
    return fields.entrySet().stream()
        .filter(entry -> name.endsWith(entry.getValue()))
        .map(
            entry ->
                new Owned(
                    name.substring(0, name.length() - entry.getValue().length()), entry.getKey()))
        .findFirst();
  }

  /** What the name of that tensor ends in; none if this spelling has no such tensor. */
  Optional<String> ending(Part part, String field) {
    return Optional.ofNullable(of(part).get(field));
  }
}
