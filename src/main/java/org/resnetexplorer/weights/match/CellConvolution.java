package org.resnetexplorer.weights.match;

import java.util.List;
import org.resnetexplorer.weights.TensorInfo;

/**
 * A last layer that its file holds as a convolution of one cell, as timm's {@code resnetv2.py} has
 * it: over the one cell that pooling leaves, it is a linear layer with the same numbers.
 */
final class CellConvolution {
  private static final String WEIGHT = "head.fc.weight";

  private CellConvolution() {}

  /** The tensor with the sizes that the linear layer has; any other as it is. */
  static TensorInfo asLinear(NamedNet net, TensorInfo tensor) {
    List<Long> shape = tensor.shape();
    boolean ofCell = shape.size() == 4 && shape.subList(2, 4).equals(List.of(1L, 1L));
    boolean last = net.rest(tensor.name()).filter(WEIGHT::equals).isPresent();
    return net.spelling() == Spelling.TIMM_V2 && ofCell && last
        ? new TensorInfo(tensor.name(), tensor.type(), shape.subList(0, 2))
        : tensor;
  }
}
