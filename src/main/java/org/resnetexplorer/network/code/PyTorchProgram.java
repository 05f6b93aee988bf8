package org.resnetexplorer.network.code;

import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Family;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Norm;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.Stem;

/** The whole Python file of a network. */
final class PyTorchProgram {
  private static final String HELPERS =
      """
      \"""%1$s; its state dict has the names of %2$s.\"""

      import torch
      from torch import nn


      def conv3x3(inputs, outputs, stride=1, groups=1%5$s):
          \"""Looks at a cell and its eight neighbours; %3$s.\"""
          return nn.Conv2d(inputs, outputs, 3, stride, %6$s, groups=groups%4$s)


      def conv1x1(inputs, outputs, stride=1):
          \"""Mixes the channels of each cell.\"""
          return nn.Conv2d(inputs, outputs, 1, stride%4$s)

      """;

  private static final String PROJECTION =
      """

      def projection(inputs, outputs, stride):
          \"""Brings x to the shape of F(x), so that the two can be added.\"""
          return nn.Sequential(conv1x1(inputs, outputs, stride), nn.BatchNorm2d(outputs))

      """;

  private static final String BARE =
      """

      def projection(inputs, outputs, stride):
          \"""Brings x to the shape of F(x), so that the two can be added; it is not normalised.\"""
          return nn.Sequential(conv1x1(inputs, outputs, stride))

      """;

  private static final String POOLED =
      """

      def projection(inputs, outputs, stride):
          \"""Brings x to the shape of F(x); where resolution halves, no cell of x is left out.\"""
          pool = nn.AvgPool2d(stride, stride=stride, ceil_mode=True, count_include_pad=False)
          first = pool if stride > 1 else nn.Identity()
          return nn.Sequential(first, conv1x1(inputs, outputs), nn.BatchNorm2d(outputs))

      """;

  private static final String PRE_ACTIVATED =
      """

      def projection(inputs, outputs, stride):
          \"""Brings relu(bn1(x)) to the shape of F(x), so that the two can be added.\"""
          return nn.Sequential(conv1x1(inputs, outputs, stride))

      """;

  private static final String PRE_ACTIVATED_POOLED =
      """

      def projection(inputs, outputs, stride):
          \"""Brings relu(bn1(x)) to the shape of F(x); no cell is left out where resolution halves.\"""
          pool = nn.AvgPool2d(stride, stride=stride, ceil_mode=True, count_include_pad=False)
          first = pool if stride > 1 else nn.Identity()
          return nn.Sequential(first, conv1x1(inputs, outputs))

      """;

  private static final String PADDED =
      """

      def padded(x, outputs, stride):
          \"""Every stride-th row and column of x, between channels of zeros.\"""
          zeros = (outputs - x.shape[1]) // 2
          return nn.functional.pad(x[:, :, ::stride, ::stride], (0, 0, 0, 0, zeros, zeros))

      """;

  private static final String GATE =
      """

      class SEModule(nn.Module):
          \"""Weighs each channel by a factor that the means of all channels tell.\"""

          def __init__(self, channels, squeezed):
              super().__init__()
              self.avg_pool = nn.AdaptiveAvgPool2d((1, 1))
              self.fc1 = nn.Conv2d(channels, squeezed, 1)
              self.relu = nn.ReLU(inplace=True)
              self.fc2 = nn.Conv2d(squeezed, channels, 1)
              self.sigmoid = nn.Sigmoid()

          def forward(self, x):
              gate = self.avg_pool(x)
              gate = self.fc1(gate)
              gate = self.relu(gate)
              gate = self.fc2(gate)
              gate = self.sigmoid(gate)
              return x * gate

      """;

  private static final String CONCAT_POOL =
      """


      class AdaptiveConcatPool2d(nn.Module):
          \"""The largest cell of each channel, then the mean of each.\"""

          def __init__(self):
              super().__init__()
              self.ap = nn.AdaptiveAvgPool2d(1)
              self.mp = nn.AdaptiveMaxPool2d(1)

          def forward(self, x):
              return torch.cat([self.mp(x), self.ap(x)], 1)
      """;

  /** Of blocks of one width inside: their number; else the width of each. */
  private static final String STAGE =
      """


      def stage(inputs, planes, %3$s, stride%6$s):
          \"""Blocks in a row: the first may change the shape, %9$s.\"""
          first = %1$s(inputs, planes%4$s, stride%7$s)
          others = [%1$s(planes * %2$d, planes%5$s%8$s]
          return nn.Sequential(first, *others)


      """;

  private static final String REST =
      """


      def initialise(model):
          \"""The start of "Delving Deep into Rectifiers" (He et al. 2015), for each output.\"""
          for module in model.modules():
              if isinstance(module, nn.Conv2d):
                  nn.init.kaiming_normal_(module.weight, mode="fan_out", nonlinearity="relu")


      if __name__ == "__main__":
          model = ResNet()
          initialise(model)
          model.eval()
          print(model)
          with torch.no_grad():
              print(list(model(torch.zeros(1, %1$d, %2$d, %2$d)).shape))
      """;

  private final Network network;
  private final ResNetSpec spec;

  PyTorchProgram(Network network) {
    this.network = network;
    this.spec = network.spec();
  }

  String text() {
    Stem stem = spec.family().stem();
    return definitions() + REST.formatted(stem.channels(), stem.usualSide());
  }

  /** The classes and functions alone. */
  String definitions() {
    boolean biases = spec.family().bias();
    boolean dilates = spec.family().dilation().isThere();
    String text =
        HELPERS.formatted(
                what(),
                names(),
                reason(),
                biases ? "" : ", bias=False",
                dilates ? ", dilation=1" : "",
                dilates ? "padding=dilation, dilation=dilation" : "padding=1")
            + shortcut()
            + (spec.family().squeeze().isThere() ? GATE : "")
            + BlockClass.of(spec)
            + pooling()
            + stage()
            + PyTorchCode.text(new PyTorchCode(network).of(""));
    return normed(text);
  }

  /** Batch norm takes away what a bias adds to a channel; group norm only what it adds to all. */
  private String reason() {
    boolean biases = spec.family().bias();
    if (spec.family().norm().isOfGroups()) {
      return biases ? "with a bias" : "without bias, as before batch norm";
    }
    if (isPreActivated()) {
      return biases ? "norms make its bias needless" : "norms make a bias needless";
    }
    return biases ? "batch norm takes its bias away" : "a bias would be lost in batch norm";
  }

  /** The norms of stem, blocks and projections are made in one way throughout. */
  private String normed(String text) {
    Norm norm = spec.family().norm();
    return norm.isOfGroups()
        ? text.replace("nn.BatchNorm2d(", "nn.GroupNorm(" + norm.groups() + ", ")
        : text;
  }

  private String stage() {
    BlockKind kind = spec.block();
    boolean dilates = spec.family().dilation().isThere();
    boolean pruned = spec.family().inner().isThere();
    return STAGE.formatted(
        kind.typeName(spec.family().order()),
        kind.expansion(),
        pruned ? "inner" : "blocks",
        pruned ? ", inner[0]" : "",
        pruned ? ", width" : "",
        dilates ? ", dilation=(1, 1)" : "",
        dilates ? ", dilation[0]" : "",
        (dilates ? ", dilation=dilation[1]) for " : ") for ")
            + (pruned ? "width in inner[1:]" : "_ in range(blocks - 1)"),
        dilates ? "and may look less far than the others" : "the others keep it");
  }

  private String what() {
    return spec.displayName()
        + (spec.family().isTrunk() ? " without head" : " for " + spec.classes() + " classes");
  }

  private String pooling() {
    return switch (spec.family().head().pooling()) {
      case AVERAGE -> "";
      case CONCAT -> CONCAT_POOL;
    };
  }

  private String names() {
    return spec.family().equals(Family.TORCHVISION) ? "torchvision's" : "this network";
  }

  private boolean isPreActivated() {
    return spec.family().order().isPreActivated();
  }

  private String shortcut() {
    return switch (spec.family().shortcut()) {
      case PROJECTION, EVERYWHERE -> isPreActivated() ? PRE_ACTIVATED : PROJECTION;
      case BARE -> BARE;
      case POOLED -> isPreActivated() ? PRE_ACTIVATED_POOLED : POOLED;
      case PADDED -> PADDED;
      case NONE -> "";
    };
  }
}
