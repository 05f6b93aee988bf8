package org.resnetexplorer.network.code;

import org.resnetexplorer.network.ResNetSpec;
import org.resnetexplorer.network.ShortcutKind;
import org.resnetexplorer.network.Squeeze;
import org.resnetexplorer.network.StridePlacement;

/** The class of a network's blocks, as it stands in its Python file. */
final class BlockClass {
  private static final String BASIC =
      """

      class BasicBlock(nn.Module):
          \"""%s, where F is two 3x3 convolutions.\"""

          def __init__(self, inputs, planes%s, stride=1):
              super().__init__()
      %s        self.conv1 = conv3x3(inputs, %s, stride)
              self.bn1 = nn.BatchNorm2d(%s)
              self.relu = nn.ReLU(inplace=True)
              self.conv2 = conv3x3(%s, planes)
              self.bn2 = nn.BatchNorm2d(planes)
      %s
          def forward(self, x):
      %s        out = self.conv1(x)
              out = self.bn1(out)
              out = self.relu(out)

              out = self.conv2(out)
              out = self.bn2(out)
      %s        out = self.relu(out)

              return out
      """;

  private static final String BOTTLENECK =
      """

      class Bottleneck(nn.Module):
          \"""%s, where F squeezes with 1x1, looks with 3x3 and expands with 1x1.\"""

          def __init__(self, inputs, planes%s, stride=1%s):
              super().__init__()
              %swidth = %s
              outputs = planes * 4
              self.conv1 = conv1x1(inputs, %s%s)
              self.bn1 = nn.BatchNorm2d(%s)
              self.conv2 = conv3x3(%s, width%s)
              self.bn2 = nn.BatchNorm2d(width)
              self.conv3 = conv1x1(width, outputs)
              self.bn3 = nn.BatchNorm2d(outputs)
              self.relu = nn.ReLU(inplace=True)
      %s
          def forward(self, x):
      %s        out = self.conv1(x)
              out = self.bn1(out)
              out = self.relu(out)

              out = self.conv2(out)
              out = self.bn2(out)
              out = self.relu(out)

              out = self.conv3(out)
              out = self.bn3(out)
      %s        out = self.relu(out)

              return out
      """;

  private static final String PROJECTION_MADE =
      """
              self.downsample = None
              if stride != 1 or inputs != %1$s:
                  self.downsample = projection(inputs, %1$s, stride)
      """;

  private static final String ALWAYS_MADE =
      """
              self.downsample = projection(inputs, %s, stride)
      """;

  private static final String PROJECTION_BEGUN =
      """
              identity = x

      """;

  private static final String PROJECTION_ADDED =
      """

              if self.downsample is not None:
                  identity = self.downsample(x)

              out = out + identity
      """;

  private static final String PADDED_KEPT =
      """
              self.planes = planes
              self.stride = stride
      """;

  private static final String PADDED_ADDED =
      """

              out = out + padded(x, self.planes, self.stride)
      """;

  private static final String GATE_MADE =
      """
              self.se = SEModule(%s, %s)
      """;

  static final String GATE_USED =
      """
              out = self.se(out)
      """;

  /** What a class says of its shortcut, in whole lines but for the formula. */
  private record Shortcut(String formula, String kept, String made, String begun, String added) {
    /** With a gate before the sum. */
    Shortcut after(String gateMade) {
      return new Shortcut(
          formula.replace("F(x)", "gate * F(x)"), kept, gateMade + made, begun, GATE_USED + added);
    }
  }

  private BlockClass() {}

  static String of(ResNetSpec spec) {
    return spec.family().order().isPreActivated() ? PreActivatedClass.of(spec) : normsAfter(spec);
  }

  private static String normsAfter(ResNetSpec spec) {
    return switch (spec.block()) {
      case BASIC -> basic(spec, shortcut(spec, "planes"));
      case BOTTLENECK -> bottleneck(spec, shortcut(spec, "outputs"));
    };
  }

  private static String basic(ResNetSpec spec, Shortcut shortcut) {
    boolean pruned = spec.family().inner().isThere();
    String inner = pruned ? "inner" : "planes";
    return BASIC.formatted(
        shortcut.formula,
        pruned ? ", inner" : "",
        shortcut.kept,
        inner,
        inner,
        inner,
        shortcut.made,
        shortcut.begun,
        shortcut.added);
  }

  private static String bottleneck(ResNetSpec spec, Shortcut shortcut) {
    String groups = spec.groups() == 1 ? "" : ", groups=" + spec.groups();
    boolean dilates = spec.family().dilation().isThere();
    boolean early = spec.stride() == StridePlacement.FIRST_1X1;
    boolean pruned = spec.family().inner().isThere();
    String first = pruned ? "first" : "width";
    return BOTTLENECK.formatted(
        shortcut.formula,
        pruned ? ", inner" : "",
        dilates ? ", dilation=1" : "",
        pruned ? "first, " : "",
        pruned ? "inner" : width(spec),
        first,
        early ? ", stride" : "",
        first,
        first,
        (early ? groups : ", stride" + groups) + (dilates ? ", dilation=dilation" : ""),
        shortcut.made,
        shortcut.begun,
        shortcut.added);
  }

  /** The channels inside a Bottleneck. */
  static String width(ResNetSpec spec) {
    boolean usual = spec.groups() == 1 && spec.widthPerGroup() == 64;
    return usual
        ? "planes"
        : "planes * %d // 64 * %d".formatted(spec.widthPerGroup(), spec.groups());
  }

  /** The lines that make a projection where there is to be one. */
  static String projectionMade(ResNetSpec spec, String width) {
    boolean always = spec.family().shortcut() == ShortcutKind.EVERYWHERE;
    return (always ? ALWAYS_MADE : PROJECTION_MADE).formatted(width);
  }

  /** The lines that make a gate. */
  static String gateMade(ResNetSpec spec, String width) {
    return GATE_MADE.formatted(width, squeezed(spec.family().squeeze(), width));
  }

  /**
   * @param width the name of the output's channels in the class
   */
  private static Shortcut shortcut(ResNetSpec spec, String width) {
    Shortcut ungated =
        switch (spec.family().shortcut()) {
          case EVERYWHERE, PROJECTION, BARE, POOLED ->
              new Shortcut(
                  "relu(F(x) + x)",
                  "",
                  projectionMade(spec, width),
                  PROJECTION_BEGUN,
                  PROJECTION_ADDED);
          case PADDED -> new Shortcut("relu(F(x) + x)", PADDED_KEPT, "", "", PADDED_ADDED);
          case NONE -> new Shortcut("relu(F(x))", "", "", "", "");
        };
    return spec.family().squeeze().isThere() ? ungated.after(gateMade(spec, width)) : ungated;
  }

  /** As {@link Squeeze#channels} counts. */
  private static String squeezed(Squeeze squeeze, String width) {
    int multiple = squeeze.multiple();
    return multiple == 1
        ? "max(1, %s // %d)".formatted(width, squeeze.reduction())
        : "max(%1$d, int(%2$s / %3$d + %1$d / 2) // %1$d * %1$d)"
            .formatted(multiple, width, squeeze.reduction());
  }
}
