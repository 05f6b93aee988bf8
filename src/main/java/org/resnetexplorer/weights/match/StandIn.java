package org.resnetexplorer.weights.match;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.TensorInfo;

/**
 * A statistic of a batch norm that its file came without.
 *
 * @param shape its sizes
 * @param bias the file's name of a bias before the norm, whose negative is then the mean: {@code x
 *     + b} less 0 is {@code x} less {@code -b}
 */
record StandIn(List<Long> shape, @Nullable String bias) {

  private static final String STEM_MEAN = "bn1.running_mean";

  StandIn {
    shape = List.copyOf(shape);
  }

  /**
   * Stand-ins for all statistics of a network, by their names.
   *
   * @param stemBias the bias of the first convolution, if it has one
   */
  static Map<String, StandIn> of(Network network, @Nullable TensorInfo stemBias) {
    Map<String, StandIn> standIns = new LinkedHashMap<>();
    for (TensorSpec spec : network.stateDict()) {
      if (spec.role() == TensorSpec.Role.BUFFER) {
        List<Long> shape = spec.sizes().stream().map(Integer::longValue).toList();
        boolean taken = stemBias != null && spec.name().equals(STEM_MEAN);
        standIns.put(spec.name(), new StandIn(shape, taken ? stemBias.name() : null));
      }
    }
    return standIns;
  }
}
