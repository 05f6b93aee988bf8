package org.resnetexplorer.network;

import java.util.List;
import java.util.stream.Stream;

/**
 * A network of every kind: the five of the paper, three relatives, one for small pictures, one of
 * each kind of block, some with other stems, shortcuts and heads, and two without shortcuts.
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
    return Stream.of(presets, relatives, smallKinds(), stemsAndHeads(), plain())
        .flatMap(specs -> specs)
        .map(Network::of);
  }

  /** What people train: no head, several layers, grey pictures, small ones with pooling. */
  public static Stream<ResNetSpec> stemsAndHeads() {
    return Stream.of(
            "basic,1-1-1-1,channels=16,head=none",
            "basic,1-1-1-1,channels=16,classes=7,head=fc+24-norm-relu-drop-nobias",
            "bottleneck,1-1-1-1,channels=16,classes=3,pooling=concat,head=fc+norm-drop-24nobias-relu",
            "basic,1-1-1-1,channels=16,classes=1,head=fc+drop-12-gelu-8-tanh",
            "bottleneck,1-1-1-1,channels=16,classes=5,stem=small,in=1,stem-pool=yes",
            "basic,1-1-1-1,channels=16,classes=2,in=4,stem-pool=no")
        .map(SpecText::parse);
  }

  /** With what later papers changed: ResNet-C, ResNet-D and squeeze and excitation; and biases. */
  public static Stream<ResNetSpec> otherKinds() {
    return Stream.of(
            "basic,1-1-1-1,channels=16,classes=6,stem=deep",
            "basic,1-2-1-1,channels=16,classes=4,stem=6-8,shortcut=pool",
            "bottleneck,1-2-1-1,channels=16,classes=5,stem=deep,shortcut=pool",
            "basic,1-2-1-1,channels=16,classes=3,shortcut=all",
            "bottleneck,1-1-2-2,channels=16,classes=3,dilate=3-4",
            "bottleneck,1-2-1-1,channels=16,classes=3,shortcut=bare,bias=yes",
            "bottleneck,1-2-1-1,channels=16,classes=3,inner=12x10-24.32x20-50-100x60",
            "basic,1-2-1-1,channels=16,classes=3,inner=60%",
            "basic,1-2-1-1,channels=16,classes=3,norm=group-4",
            "bottleneck,1-2-1-1,channels=16,classes=3,stem=deep,shortcut=pool,norm=group-8",
            "basic,1-2-1-1,channels=16,classes=3,stem-pool=ceil,se=4",
            "bottleneck,1-2-1-1,channels=16,classes=4,se=16-8,bias=yes",
            "basic,1-2-1-1,channels=16,classes=3,preact=yes",
            "bottleneck,1-2-1-1,channels=16,classes=4,stem=deep,shortcut=pool,preact=yes",
            "basic,1-2-1,channels=8,classes=3,se=4,preact=open")
        .map(SpecText::parse);
  }

  /** One of each kind of block, of stem and of shortcut. */
  public static Stream<ResNetSpec> smallKinds() {
    return Stream.of(
            Stream.of(BlockKind.values()).map(EveryNetwork::small),
            Stream.of(ResNetSpec.cifar(1)),
            otherKinds())
        .flatMap(specs -> specs);
  }

  /** One of each kind of block, without its shortcuts. */
  public static Stream<ResNetSpec> plain() {
    return Stream.concat(
        Stream.of(BlockKind.values()).map(kind -> small(kind).withoutShortcuts()),
        Stream.of(SpecText.parse("basic,1-1-1-1,channels=16,classes=3,shortcut=none,preact=yes")));
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
