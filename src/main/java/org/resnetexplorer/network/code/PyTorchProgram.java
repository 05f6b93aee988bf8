package org.resnetexplorer.network.code;

import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Family;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.Stem;

/** The whole Python file of a network. */
final class PyTorchProgram {
  private static final String HELPERS =
      """
      \"""%s; its state dict has the names of %s.\"""

      import torch
      from torch import nn


      def conv3x3(inputs, outputs, stride=1, groups=1):
          \"""Looks at a cell and its eight neighbours; a bias would be lost in batch norm.\"""
          return nn.Conv2d(inputs, outputs, 3, stride, padding=1, groups=groups, bias=False)


      def conv1x1(inputs, outputs, stride=1):
          \"""Mixes the channels of each cell.\"""
          return nn.Conv2d(inputs, outputs, 1, stride, bias=False)

      """;

  private static final String PROJECTION =
      """

      def projection(inputs, outputs, stride):
          \"""Brings x to the shape of F(x), so that the two can be added.\"""
          return nn.Sequential(conv1x1(inputs, outputs, stride), nn.BatchNorm2d(outputs))

      """;

  private static final String PADDED =
      """

      def padded(x, outputs, stride):
          \"""Every stride-th row and column of x, between channels of zeros.\"""
          zeros = (outputs - x.shape[1]) // 2
          return nn.functional.pad(x[:, :, ::stride, ::stride], (0, 0, 0, 0, zeros, zeros))

      """;

  private static final String PADDED_BLOCK =
      """

      class BasicBlock(nn.Module):
          \"""relu(F(x) + x), where F is two 3x3 convolutions.\"""

          def __init__(self, inputs, planes, stride=1):
              super().__init__()
              self.planes = planes
              self.stride = stride
              self.conv1 = conv3x3(inputs, planes, stride)
              self.bn1 = nn.BatchNorm2d(planes)
              self.relu = nn.ReLU(inplace=True)
              self.conv2 = conv3x3(planes, planes)
              self.bn2 = nn.BatchNorm2d(planes)

          def forward(self, x):
              out = self.conv1(x)
              out = self.bn1(out)
              out = self.relu(out)

              out = self.conv2(out)
              out = self.bn2(out)

              out = out + padded(x, self.planes, self.stride)
              out = self.relu(out)

              return out
      """;

  private static final String BASIC_BLOCK =
      """

      class BasicBlock(nn.Module):
          \"""relu(F(x) + x), where F is two 3x3 convolutions.\"""

          def __init__(self, inputs, planes, stride=1):
              super().__init__()
              self.conv1 = conv3x3(inputs, planes, stride)
              self.bn1 = nn.BatchNorm2d(planes)
              self.relu = nn.ReLU(inplace=True)
              self.conv2 = conv3x3(planes, planes)
              self.bn2 = nn.BatchNorm2d(planes)
              self.downsample = None
              if stride != 1 or inputs != planes:
                  self.downsample = projection(inputs, planes, stride)

          def forward(self, x):
              identity = x

              out = self.conv1(x)
              out = self.bn1(out)
              out = self.relu(out)

              out = self.conv2(out)
              out = self.bn2(out)

              if self.downsample is not None:
                  identity = self.downsample(x)

              out = out + identity
              out = self.relu(out)

              return out
      """;

  private static final String BOTTLENECK =
      """

      class Bottleneck(nn.Module):
          \"""relu(F(x) + x), where F squeezes with 1x1, looks with 3x3 and expands with 1x1.\"""

          def __init__(self, inputs, planes, stride=1):
              super().__init__()
              width = %s
              outputs = planes * 4
              self.conv1 = conv1x1(inputs, width%s)
              self.bn1 = nn.BatchNorm2d(width)
              self.conv2 = conv3x3(width, width%s)
              self.bn2 = nn.BatchNorm2d(width)
              self.conv3 = conv1x1(width, outputs)
              self.bn3 = nn.BatchNorm2d(outputs)
              self.relu = nn.ReLU(inplace=True)
              self.downsample = None
              if stride != 1 or inputs != outputs:
                  self.downsample = projection(inputs, outputs, stride)

          def forward(self, x):
              identity = x

              out = self.conv1(x)
              out = self.bn1(out)
              out = self.relu(out)

              out = self.conv2(out)
              out = self.bn2(out)
              out = self.relu(out)

              out = self.conv3(out)
              out = self.bn3(out)

              if self.downsample is not None:
                  identity = self.downsample(x)

              out = out + identity
              out = self.relu(out)

              return out
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

  private static final String STAGE =
      """


      def stage(inputs, planes, blocks, stride):
          \"""Blocks in a row: the first may change the shape, the others keep it.\"""
          first = %1$s(inputs, planes, stride)
          others = [%1$s(planes * %2$d, planes) for _ in range(blocks - 1)]
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
    BlockKind kind = spec.block();
    return HELPERS.formatted(what(), names())
        + shortcut()
        + block()
        + pooling()
        + STAGE.formatted(kind.typeName(), kind.expansion())
        + PyTorchCode.text(new PyTorchCode(network).of(""));
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

  private String shortcut() {
    return switch (spec.family().shortcut()) {
      case PROJECTION -> PROJECTION;
      case PADDED -> PADDED;
      case NONE -> "";
    };
  }

  private String block() {
    return switch (spec.block()) {
      case BASIC ->
          switch (spec.family().shortcut()) {
            case PROJECTION -> BASIC_BLOCK;
            case PADDED -> PADDED_BLOCK;
            case NONE -> PlainBlocks.BASIC;
          };
      case BOTTLENECK -> bottleneck();
    };
  }

  private String bottleneck() {
    boolean plain = spec.groups() == 1 && spec.widthPerGroup() == 64;
    String width =
        plain ? "planes" : "planes * %d // 64 * %d".formatted(spec.widthPerGroup(), spec.groups());
    String groups = spec.groups() == 1 ? "" : ", groups=" + spec.groups();
    String text =
        spec.family().shortcut() == ShortcutKind.NONE ? PlainBlocks.BOTTLENECK : BOTTLENECK;
    return switch (spec.stride()) {
      case FIRST_1X1 -> text.formatted(width, ", stride", groups);
      case MIDDLE_3X3 -> text.formatted(width, "", ", stride" + groups);
    };
  }
}
