package org.resnetexplorer.network;

import java.util.List;
import java.util.stream.Stream;

/** A network of every kind: the five of the paper, three relatives and one for small pictures. */
public final class EveryNetwork {
  private EveryNetwork() {}

  public static Stream<Network> all() {
    return Stream.concat(
            Stream.of("resnet18", "resnet34", "resnet50", "resnet101", "resnet152")
                .map(ResNetSpec::preset),
            Stream.of(
                relative(32, 4, StridePlacement.MIDDLE_3X3),
                relative(1, 128, StridePlacement.MIDDLE_3X3),
                relative(1, 64, StridePlacement.FIRST_1X1),
                ResNetSpec.cifar(3)))
        .map(Network::of);
  }

  /** A ResNeXt-50, a Wide ResNet-50 or a ResNet-50 of version 1. */
  private static ResNetSpec relative(int groups, int width, StridePlacement stride) {
    return new ResNetSpec(
        BlockKind.BOTTLENECK, List.of(3, 4, 6, 3), 1000, 64, groups, width, stride);
  }
}
