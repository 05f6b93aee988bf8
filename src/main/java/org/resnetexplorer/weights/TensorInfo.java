package org.resnetexplorer.weights;

import java.util.List;

/**
 * A row of a table of weights: what a tensor is called, how its numbers are stored and its sizes.
 *
 * @param name the name in the state dict, such as {@code layer1.0.conv1.weight}
 * @param type how each number is stored
 * @param shape the sizes, outermost first; empty for a single number
 */
public record TensorInfo(String name, DType type, List<Long> shape) {

  /** Copies the shape. */
  public TensorInfo {
    shape = List.copyOf(shape);
  }

  /**
   * How many numbers the tensor has: the product of its sizes, 1 for a scalar.
   *
   * @throws ArithmeticException if the product does not fit 63 bits
   */
  public long elements() {
    long product = 1;
    for (long size : shape) {
      product = Math.multiplyExact(product, size);
    }
    return product;
  }
}
