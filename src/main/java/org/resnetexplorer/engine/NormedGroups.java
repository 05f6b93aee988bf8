package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import org.resnetexplorer.network.Layer;

/**
 * The values of each group less their mean and divided by their deviation, {@code [N, groups,
 * values of one]}: group normalisation before its line per channel (Wu and He 2018).
 *
 * @param normed mean 0 and variance 1 but for epsilon
 * @param deviation {@code sqrt(var + eps)} of each group, {@code [N, groups, 1]}
 */
record NormedGroups(NDArray normed, NDArray deviation) implements AutoCloseable {
  /** The values of a group. */
  private static final int[] VALUES = {2};

  /**
   * @param x {@code [N, C, H, W]}
   */
  static NormedGroups of(NDArray x, Layer.GroupNorm norm) {
    try (NDArray groups = inGroups(x, norm);
        NDArray mean = mean(groups);
        NDArray centred = groups.sub(mean);
        NDArray squares = centred.mul(centred);
        NDArray variance = mean(squares);
        NDArray guarded = variance.add((float) Layer.BatchNorm2d.EPSILON)) {
      NDArray deviation = guarded.sqrt();
      return new NormedGroups(centred.div(deviation), deviation);
    }
  }

  /** Maps of the same shape, group by group. */
  static NDArray inGroups(NDArray maps, Layer.GroupNorm norm) {
    return maps.reshape(maps.getShape().get(0), norm.groups(), -1);
  }

  /** Of each group, {@code [N, groups, 1]}. */
  static NDArray mean(NDArray groups) {
    return groups.mean(VALUES, true);
  }

  @Override
  public void close() {
    normed.close();
    deviation.close();
  }
}
