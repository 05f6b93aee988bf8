package org.resnetexplorer.network.code;

import java.util.List;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Layer;

/** The Python expressions that make the parts of a network. */
final class Constructors {
  private Constructors() {}

  /**
   * The expression that makes a block.
   *
   * @param pruned whether blocks of this network are told how wide they are inside
   */
  static String of(Block block, boolean pruned) {
    String stride = block.stride() == 1 ? "" : ", stride=" + block.stride();
    String dilation = block.dilation() == 1 ? "" : ", dilation=" + block.dilation();
    return "%s(%d, %d%s%s%s)"
        .formatted(
            block.typeName(),
            block.inChannels(),
            block.planes(),
            pruned ? ", " + inside(block) : "",
            stride,
            dilation);
  }

  /** The widths of a block inside as Python has them, all the same or one after the other. */
  static String inner(List<Block> blocks) {
    List<String> widths = blocks.stream().map(Constructors::inside).toList();
    long different = widths.stream().distinct().count();
    return different == 1 && widths.size() > 1
        ? "[" + widths.get(0) + "] * " + widths.size()
        : "[" + String.join(", ", widths) + "]";
  }

  private static String inside(Block block) {
    List<Layer.Conv2d> convolutions = block.convolutions();
    int first = convolutions.get(0).out();
    return switch (block.kind()) {
      case BASIC -> String.valueOf(first);
      case BOTTLENECK -> "(" + first + ", " + convolutions.get(convolutions.size() - 1).in() + ")";
    };
  }

  static String projection(Block block) {
    return "projection(%d, %d, stride=%d)"
        .formatted(block.inChannels(), block.outChannels(), block.stride());
  }

  /** The expression that makes a block's gate. */
  static String gate(Block block) {
    Layer.Conv2d first =
        block.gate().stream()
            .flatMap(call -> call.convolution().stream())
            .findFirst()
            .orElseThrow();
    return "SEModule(%d, %d)".formatted(first.in(), first.out());
  }

  /**
   * The expression that makes a layer.
   *
   * @param biases whether the network's convolutions have biases
   */
  static String of(Layer layer, boolean biases) {
    return layer.accept(new OfLayer(biases));
  }

  private record OfLayer(boolean biases) implements Layer.Visitor<String> {
    @Override
    public String conv2d(Layer.Conv2d conv) {
      return helps(conv) ? byHelper(conv) : whole(conv);
    }

    /** The functions of the program leave biases out, or in a network that has them in. */
    private boolean helps(Layer.Conv2d conv) {
      boolean square = conv.kernel() == 3 && conv.padding() == conv.dilation();
      boolean point = conv.kernel() == 1 && conv.padding() == 0 && conv.groups() == 1;
      return (square || point) && conv.bias() == biases;
    }

    private static String byHelper(Layer.Conv2d conv) {
      String stride = conv.stride() == 1 ? "" : ", stride=" + conv.stride();
      String groups = conv.groups() == 1 ? "" : ", groups=" + conv.groups();
      String dilation = conv.dilation() == 1 ? "" : ", dilation=" + conv.dilation();
      return "conv%1$dx%1$d(%2$d, %3$d%4$s%5$s%6$s)"
          .formatted(conv.kernel(), conv.in(), conv.out(), stride, groups, dilation);
    }

    private static String whole(Layer.Conv2d conv) {
      String stride = conv.stride() == 1 ? "" : ", stride=" + conv.stride();
      String groups = conv.groups() == 1 ? "" : ", groups=" + conv.groups();
      String bias = conv.bias() ? "" : ", bias=False";
      String padding = conv.padding() == 0 ? "" : ", padding=" + conv.padding();
      return "nn.Conv2d(%d, %d, %d%s%s%s%s)"
          .formatted(conv.in(), conv.out(), conv.kernel(), stride, padding, groups, bias);
    }

    @Override
    public String batchNorm2d(Layer.BatchNorm2d norm) {
      return "nn.BatchNorm2d(" + norm.features() + ")";
    }

    @Override
    public String groupNorm(Layer.GroupNorm norm) {
      return "nn.GroupNorm(" + norm.groups() + ", " + norm.channels() + ")";
    }

    @Override
    public String batchNorm1d(Layer.BatchNorm1d norm) {
      return "nn.BatchNorm1d(" + norm.features() + ")";
    }

    @Override
    public String curve(Layer.Curve curve) {
      return curve.function().constructor();
    }

    @Override
    public String dropout(Layer.Dropout dropout) {
      return "nn.Dropout()";
    }

    @Override
    public String relu(Layer.ReLU relu) {
      return "nn.ReLU(inplace=True)";
    }

    @Override
    public String maxPool2d(Layer.MaxPool2d pool) {
      return "nn.MaxPool2d(%d, stride=%d, %s)"
          .formatted(
              pool.kernel(),
              pool.stride(),
              pool.isCeiled() ? "ceil_mode=True" : "padding=" + pool.padding());
    }

    @Override
    public String avgPool2d(Layer.AvgPool2d pool) {
      return "nn.AvgPool2d(%d, stride=%d, ceil_mode=True, count_include_pad=False)"
          .formatted(pool.kernel(), pool.stride());
    }

    @Override
    public String identity(Layer.Identity identity) {
      return "nn.Identity()";
    }

    @Override
    public String adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
      return "nn.AdaptiveAvgPool2d((1, 1))";
    }

    @Override
    public String adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
      return "AdaptiveConcatPool2d()";
    }

    @Override
    public String linear(Layer.Linear linear) {
      String bias = linear.bias() ? "" : ", bias=False";
      return "nn.Linear(%d, %d%s)".formatted(linear.in(), linear.out(), bias);
    }
  }
}
