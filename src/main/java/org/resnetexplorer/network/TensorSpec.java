package org.resnetexplorer.network;

import java.util.Arrays;
import java.util.List;

/**
 * One entry that a network expects in its state dict.
 *
 * @param name PyTorch's name, {@code layer1.0.conv1.weight}
 * @param sizes its sizes; empty for a scalar
 */
public record TensorSpec(String name, List<Integer> sizes, Role role) {

  /** What PyTorch keeps it as. */
  public enum Role {
    /** Learned; counted as a parameter. */
    PARAMETER,
    /** Kept beside the parameters: running mean and variance. */
    BUFFER,
    /** {@code num_batches_tracked}: int64, unused here, may be absent from a file. */
    COUNTER
  }

  public TensorSpec {
    sizes = List.copyOf(sizes);
  }

  static TensorSpec parameter(String name, int... sizes) {
    return of(name, Role.PARAMETER, sizes);
  }

  static TensorSpec buffer(String name, int... sizes) {
    return of(name, Role.BUFFER, sizes);
  }

  static TensorSpec counter(String name) {
    return of(name, Role.COUNTER);
  }

  private static TensorSpec of(String name, Role role, int... sizes) {
    return new TensorSpec(name, Arrays.stream(sizes).boxed().toList(), role);
  }

  TensorSpec under(String path) {
    return new TensorSpec(path + "." + name, sizes, role);
  }

  /** How many numbers it holds; 1 for a scalar. */
  public long elements() {
    return sizes.stream().mapToLong(Integer::longValue).reduce(1, Math::multiplyExact);
  }
}
