package org.resnetexplorer.diagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;

/** That each call of each network has a box of its own where the drawing shows it closest. */
class EveryCallTest {
  static Stream<Network> networks() {
    Stream<ResNetSpec> presets =
        Stream.of("resnet18", "resnet34", "resnet50", "resnet101", "resnet152")
            .map(ResNetSpec::preset);
    Stream<ResNetSpec> relatives =
        Stream.of(
            relative(32, 4, StridePlacement.MIDDLE_3X3),
            relative(1, 128, StridePlacement.MIDDLE_3X3),
            relative(1, 64, StridePlacement.FIRST_1X1),
            ResNetSpec.cifar(3));
    Stream<ResNetSpec> kinds = Arrays.stream(BlockKind.values()).map(EveryCallTest::small);
    return Stream.of(presets, relatives, kinds).flatMap(specs -> specs).map(Network::of);
  }

  private static ResNetSpec small(BlockKind kind) {
    return new ResNetSpec(kind, List.of(1, 2, 1, 1), 10, 64, 1, 64, StridePlacement.MIDDLE_3X3);
  }

  /** A ResNeXt-50, a Wide ResNet-50 or a ResNet-50 of version 1. */
  private static ResNetSpec relative(int groups, int width, StridePlacement stride) {
    return new ResNetSpec(
        BlockKind.BOTTLENECK, List.of(3, 4, 6, 3), 1000, 64, groups, width, stride);
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyCallIsExactlyOneBox(Network network) {
    Map<View, Diagram> drawn = new HashMap<>();
    for (Call call : network.calls()) {
      Diagram diagram =
          drawn.computeIfAbsent(
              View.holding(network, call.name()), view -> Drawings.draw(network, view));
      assertThat(diagram.nodes().stream().filter(node -> node.id().equals(call.name())))
          .as(call.name())
          .hasSize(1);
    }
  }
}
