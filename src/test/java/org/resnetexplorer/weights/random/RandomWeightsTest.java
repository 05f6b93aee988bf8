package org.resnetexplorer.weights.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

class RandomWeightsTest {
  /** {@code zero_init_residual} of torchvision: bn2 of a BasicBlock, bn3 of a Bottleneck. */
  @ParameterizedTest
  @EnumSource
  void onlyTheLastScaleOfEachBranchStartsAtZero(BlockKind kind) throws WeightsException {
    Network network =
        Network.of(
            new ResNetSpec(kind, List.of(1, 2, 1, 1), 5, 16, 1, 64, StridePlacement.MIDDLE_3X3));
    String last = ".bn" + kind.convolutions() + ".weight";
    List<String> zero = new ArrayList<>();
    StateDict weights = RandomWeights.of(network, 0, true);
    for (TensorInfo tensor : weights.tensors()) {
      boolean scale = tensor.name().endsWith("weight") && tensor.shape().size() == 1;
      if (scale && weights.floats(tensor.name())[0] == 0) {
        zero.add(tensor.name());
      }
    }
    assertThat(zero)
        .containsExactlyElementsOf(
            network.blocks().stream().map(block -> block.path() + last).toList());
  }
}
