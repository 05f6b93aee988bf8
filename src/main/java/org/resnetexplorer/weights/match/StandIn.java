package org.resnetexplorer.weights.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statistic of a batch norm that its file came without.
 *
 * @param shape its sizes
 * @param bias the file's name of a bias before the norm, whose negative is then the mean: {@code x
 *     + b} less 0 is {@code x} less {@code -b}
 */
record StandIn(List<Long> shape, @Nullable String bias) {

  StandIn {
    shape = List.copyOf(shape);
  }
}
