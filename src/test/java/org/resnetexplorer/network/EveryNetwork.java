package org.resnetexplorer.network;

import java.util.List;
import java.util.stream.Stream;

/**
 * A network of every kind: the five of the paper, three relatives, one for small pictures, and one
 * of each kind of block.
 */
public final class EveryNetwork {
  private EveryNetwork() {}

  public static Stream<Network> all() {
    Stream<ResNetSpec> presets =
        Stream.of("resnet18", "resnet34", "resnet50", "resnet101", "resnet152")
            .map(ResNetSpec::preset);
    Stream<ResNetSpec> relatives =
        Stream.of(
            relative(32, 4, StridePlacement.MIDDLE_3X3),
            relative(1, 128, StridePlacement.MIDDLE_3X3),
            relative(1, 64, StridePlacement.FIRST_1X1),
            ResNetSpec.cifar(3));
    Stream<ResNetSpec> kinds = Stream.of(BlockKind.values()).map(EveryNetwork::small);
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
}
