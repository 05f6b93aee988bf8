package org.resnetexplorer.network;

import java.util.List;

/**
 * Where a block stands, and what follows from it.
 *
 * @param dilation of its 3x3: as torchvision has it, the first of a stage still has that of the
 *     stage before
 */
record BlockPlan(
    String stagePath, int stage, int position, int inChannels, int stride, int dilation) {
  String path() {
    return stagePath + "." + position;
  }

  int outChannels(ResNetSpec spec) {
    return spec.planes(stage) * spec.block().expansion();
  }

  boolean keepsShape(ResNetSpec spec) {
    return stride == 1 && inChannels == outChannels(spec);
  }

  /** Whether x is changed before it is added, or would be if it were. */
  boolean changes(ResNetSpec spec) {
    return !keepsShape(spec) || spec.family().shortcut() == ShortcutKind.EVERYWHERE;
  }

  boolean projects(ResNetSpec spec) {
    return changes(spec) && spec.family().shortcut().projects();
  }

  Operation.PadShortcut padding(ResNetSpec spec) {
    return new Operation.PadShortcut(inChannels, outChannels(spec), stride);
  }

  boolean gates(ResNetSpec spec) {
    return spec.family().squeeze().isThere();
  }

  /** Path of the module that weighs the channels of the branch. */
  String gatePath() {
    return path() + ".se";
  }

  /** Its two layers are 1x1 convolutions of one cell; they have a bias in any case. */
  ModuleNode gate(ResNetSpec spec) {
    int channels = outChannels(spec);
    int squeezed = spec.family().squeeze().channels(channels);
    return new ModuleNode(
        gatePath(),
        new ModuleType.SqueezeExcitation(),
        List.of(
            ModuleNode.leaf(gatePath() + ".avg_pool", new Layer.AdaptiveAvgPool2d()),
            ModuleNode.leaf(
                gatePath() + ".fc1", new Layer.Conv2d(channels, squeezed, 1, 1, 0, 1, true)),
            ModuleNode.leaf(gatePath() + ".relu", new Layer.ReLU()),
            ModuleNode.leaf(
                gatePath() + ".fc2", new Layer.Conv2d(squeezed, channels, 1, 1, 0, 1, true)),
            ModuleNode.leaf(gatePath() + ".sigmoid", new Layer.Curve(Activation.SIGMOID))));
  }

  /** Where nothing is to be pooled, a layer that does nothing keeps the pool's place. */
  List<Layer> projection(ResNetSpec spec) {
    int out = outChannels(spec);
    Layer norm = spec.family().norm().layer(out);
    if (spec.family().shortcut() != ShortcutKind.POOLED) {
      Layer conv = conv1x1(spec, inChannels, out, stride);
      return spec.family().normalisesProjections() ? List.of(conv, norm) : List.of(conv);
    }
    Layer pool = stride == 1 ? new Layer.Identity() : new Layer.AvgPool2d(stride, stride);
    Layer conv = conv1x1(spec, inChannels, out, 1);
    return spec.family().normalisesProjections() ? List.of(pool, conv, norm) : List.of(pool, conv);
  }

  List<Layer.Conv2d> convolutions(ResNetSpec spec) {
    return switch (spec.block()) {
      case BASIC -> basic(spec);
      case BOTTLENECK -> bottleneck(spec);
    };
  }

  /**
   * The norm beside a convolution: of what comes out of it, or with pre-activation of what goes in.
   *
   * @param number of the convolution, from 0
   */
  Layer norm(ResNetSpec spec, int number) {
    Layer.Conv2d conv = convolutions(spec).get(number);
    int channels = spec.family().order().isPreActivated() ? conv.in() : conv.out();
    return spec.family().norm().layer(channels);
  }

  private List<Layer.Conv2d> basic(ResNetSpec spec) {
    int inside = spec.inside(stage, position).first();
    return List.of(
        conv3x3(spec, inChannels, inside, stride), conv3x3(spec, inside, outChannels(spec), 1));
  }

  private List<Layer.Conv2d> bottleneck(ResNetSpec spec) {
    InnerWidths.Inside inside = spec.inside(stage, position);
    boolean early = spec.stride() == StridePlacement.FIRST_1X1;
    return List.of(
        conv1x1(spec, inChannels, inside.first(), early ? stride : 1),
        middle(spec, inside, early ? 1 : stride),
        conv1x1(spec, inside.last(), outChannels(spec), 1));
  }

  private Layer.Conv2d middle(ResNetSpec spec, InnerWidths.Inside inside, int strideHere) {
    boolean bias = spec.family().bias();
    return new Layer.Conv2d(
        inside.first(), inside.last(), 3, strideHere, dilation, spec.groups(), bias, dilation);
  }

  private static Layer.Conv2d conv3x3(ResNetSpec spec, int in, int out, int stride) {
    return new Layer.Conv2d(in, out, 3, stride, 1, 1, spec.family().bias());
  }

  private static Layer.Conv2d conv1x1(ResNetSpec spec, int in, int out, int stride) {
    return new Layer.Conv2d(in, out, 1, stride, 0, 1, spec.family().bias());
  }
}
