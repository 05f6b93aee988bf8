package org.resnetexplorer.network.code;

import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Layer;

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
    return layer.accept(new OfLayer());
  }

  private static final class OfLayer implements Layer.Visitor<String> {
    @Override
    public String conv2d(Layer.Conv2d conv) {
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

    @Override
    public String batchNorm2d(Layer.BatchNorm2d norm) {
      return "nn.BatchNorm2d(" + norm.features() + ")";
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
      return "nn.MaxPool2d(%d, stride=%d, padding=%d)"
          .formatted(pool.kernel(), pool.stride(), pool.padding());
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
