package org.resnetexplorer.network.code;

/** The classes of blocks that add nothing, as they stand in a network's Python file. */
final class PlainBlocks {
  static final String BASIC =
      """

      class BasicBlock(nn.Module):
          \"""relu(F(x)), where F is two 3x3 convolutions; nothing is added.\"""

          def __init__(self, inputs, planes, stride=1):
              super().__init__()
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
              out = self.relu(out)

              return out
      """;

  static final String BOTTLENECK =
      """

      class Bottleneck(nn.Module):
          \"""relu(F(x)): F squeezes with 1x1, looks with 3x3, expands with 1x1; nothing is added.\"""

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

          def forward(self, x):
              out = self.conv1(x)
              out = self.bn1(out)
              out = self.relu(out)

              out = self.conv2(out)
              out = self.bn2(out)
              out = self.relu(out)

              out = self.conv3(out)
              out = self.bn3(out)
              out = self.relu(out)

              return out
      """;

  private PlainBlocks() {}
}
