package org.resnetexplorer.network.code;

import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.StridePlacement;

/**
 * The class of a network's blocks where norm and ReLU lead to each convolution ("Identity Mappings
 * in Deep Residual Networks", He et al. 2016), as it stands in its Python file.
 */
final class PreActivatedClass {
  private static final String BASIC =
      """

      class PreActBasicBlock(nn.Module):
          \"""%s, where F is two 3x3 convolutions, each behind a norm and ReLU.\"""

          def __init__(self, inputs, planes, stride=1):
              super().__init__()
      %s        self.bn1 = nn.BatchNorm2d(inputs)
              self.conv1 = conv3x3(inputs, planes, stride)
              self.relu = nn.ReLU(inplace=True)
              self.bn2 = nn.BatchNorm2d(planes)
              self.conv2 = conv3x3(planes, planes)
      %s
          def forward(self, x):
      %s        out = self.bn1(x)
              out = self.relu(out)
      %s        out = self.conv1(out)

              out = self.bn2(out)
              out = self.relu(out)
              out = self.conv2(out)
      %s
              return out
      """;

  private static final String BOTTLENECK =
      """

      class PreActBottleneck(nn.Module):
          \"""%s, where F squeezes with 1x1, looks with 3x3 and expands with 1x1.\"""

          def __init__(self, inputs, planes, stride=1%s):
              super().__init__()
              width = %s
              outputs = planes * 4
              self.bn1 = nn.BatchNorm2d(inputs)
              self.conv1 = conv1x1(inputs, width%s)
              self.bn2 = nn.BatchNorm2d(width)
              self.conv2 = conv3x3(width, width%s)
              self.bn3 = nn.BatchNorm2d(width)
              self.conv3 = conv1x1(width, outputs)
              self.relu = nn.ReLU(inplace=True)
      %s
          def forward(self, x):
      %s        out = self.bn1(x)
              out = self.relu(out)
      %s        out = self.conv1(out)

              out = self.bn2(out)
              out = self.relu(out)
              out = self.conv2(out)

              out = self.bn3(out)
              out = self.relu(out)
              out = self.conv3(out)
      %s
              return out
      """;

  private static final String BEGUN =
      """
              identity = x

      """;

  private static final String PROJECTED =
      """
              if self.downsample is not None:
                  identity = self.downsample(out)
      """;

  private static final String PADDED_KEPT =
      """
              self.planes = planes
              self.stride = stride
              self.changes = stride != 1 or inputs != planes
      """;

  private static final String PADDED =
      """
              if self.changes:
                  identity = padded(out, self.planes, self.stride)
      """;

  private static final String ADDED =
      """

              out = out + identity
      """;

  /** What a class says of its shortcut, in whole lines but for the formula. */
  private record Shortcut(
      String formula, String kept, String made, String begun, String changed, String added) {}

  private PreActivatedClass() {}

  static String of(ResNetSpec spec) {
    return switch (spec.block()) {
      case BASIC -> basic(shortcut(spec, "planes"));
      case BOTTLENECK -> bottleneck(spec, shortcut(spec, "outputs"));
    };
  }

  private static String basic(Shortcut shortcut) {
    return BASIC.formatted(
        shortcut.formula,
        shortcut.kept,
        shortcut.made,
        shortcut.begun,
        shortcut.changed,
        shortcut.added);
  }

  private static String bottleneck(ResNetSpec spec, Shortcut shortcut) {
    String groups = spec.groups() == 1 ? "" : ", groups=" + spec.groups();
    boolean dilates = spec.family().dilation().isThere();
    boolean early = spec.stride() == StridePlacement.FIRST_1X1;
    return BOTTLENECK.formatted(
        shortcut.formula,
        dilates ? ", dilation=1" : "",
        BlockClass.width(spec),
        early ? ", stride" : "",
        (early ? groups : ", stride" + groups) + (dilates ? ", dilation=dilation" : ""),
        shortcut.made,
        shortcut.begun,
        shortcut.changed,
        shortcut.added);
  }

  /**
   * @param width the name of the output's channels in the class
   */
  private static Shortcut shortcut(ResNetSpec spec, String width) {
    boolean gated = spec.family().squeeze().isThere();
    String made = gated ? BlockClass.gateMade(spec, width) : "";
    String used = gated ? BlockClass.GATE_USED : "";
    String branch = gated ? "gate * F(x)" : "F(x)";
    return switch (spec.family().shortcut()) {
      case EVERYWHERE, PROJECTION, BARE, POOLED ->
          new Shortcut(
              branch + " + x",
              "",
              made + BlockClass.projectionMade(spec, width),
              BEGUN,
              PROJECTED,
              used + ADDED);
      case PADDED -> new Shortcut(branch + " + x", PADDED_KEPT, made, BEGUN, PADDED, used + ADDED);
      case NONE -> new Shortcut(branch, "", made, "", "", used);
    };
  }
}
