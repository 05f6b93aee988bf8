package org.resnetexplorer.network;

/** The Python expressions that make the parts of a network. */
final class Constructors {
  private Constructors() {}

  static String of(Block block) {
    String stride = block.stride() == 1 ? "" : ", stride=" + block.stride();
    return "%s(%d, %d%s)"
        .formatted(block.kind().typeName(), block.inChannels(), block.planes(), stride);
  }

  static String projection(Block block) {
    return "projection(%d, %d, stride=%d)"
        .formatted(block.inChannels(), block.outChannels(), block.stride());
  }

  /** The expression that makes a layer. */
  static String of(Layer layer) {
    if (layer instanceof Layer.Conv2d conv) {
      return convolution(conv);
    }
    if (layer instanceof Layer.BatchNorm2d norm) {
      return "nn.BatchNorm2d(" + norm.features() + ")";
    }
    if (layer instanceof Layer.MaxPool2d pool) {
      return "nn.MaxPool2d(%d, stride=%d, padding=%d)"
          .formatted(pool.kernel(), pool.stride(), pool.padding());
    }
    if (layer instanceof Layer.Linear linear) {
      return "nn.Linear(%d, %d)".formatted(linear.in(), linear.out());
    }
    return layer instanceof Layer.ReLU ? "nn.ReLU(inplace=True)" : "nn.AdaptiveAvgPool2d((1, 1))";
  }

  private static String convolution(Layer.Conv2d conv) {
    String stride = conv.stride() == 1 ? "" : ", stride=" + conv.stride();
    String groups = conv.groups() == 1 ? "" : ", groups=" + conv.groups();
    if (conv.kernel() == 3 && conv.padding() == 1) {
      return "conv3x3(%d, %d%s%s)".formatted(conv.in(), conv.out(), stride, groups);
    }
    if (conv.kernel() == 1 && conv.padding() == 0 && conv.groups() == 1) {
      return "conv1x1(%d, %d%s)".formatted(conv.in(), conv.out(), stride);
    }
    String padding = conv.padding() == 0 ? "" : ", padding=" + conv.padding();
    return "nn.Conv2d(%d, %d, %d%s%s%s, bias=False)"
        .formatted(conv.in(), conv.out(), conv.kernel(), stride, padding, groups);
  }
}
