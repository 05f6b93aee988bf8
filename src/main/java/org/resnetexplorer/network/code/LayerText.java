package org.resnetexplorer.network.code;

import org.resnetexplorer.network.Layer;

/** One layer as {@code print(model)} writes it. */
record LayerText(PyTorchVersion version) implements Layer.Visitor<String> {
  @Override
  public String conv2d(Layer.Conv2d conv) {
    StringBuilder text = new StringBuilder("Conv2d(");
    text.append(conv.in()).append(", ").append(conv.out());
    text.append(", kernel_size=").append(pair(conv.kernel()));
    text.append(", stride=").append(pair(conv.stride()));
    if (conv.padding() != 0) {
      text.append(", padding=").append(pair(conv.padding()));
    }
    if (conv.dilation() != 1) {
      text.append(", dilation=").append(pair(conv.dilation()));
    }
    if (conv.groups() != 1) {
      text.append(", groups=").append(conv.groups());
    }
    return text.append(conv.bias() ? ")" : ", bias=False)").toString();
  }

  private static String pair(int value) {
    return "(" + value + ", " + value + ")";
  }

  @Override
  public String batchNorm2d(Layer.BatchNorm2d norm) {
    return norm("BatchNorm2d", norm.features());
  }

  @Override
  public String groupNorm(Layer.GroupNorm norm) {
    return "GroupNorm(" + norm.groups() + ", " + norm.channels() + ", eps=1e-05, affine=True)";
  }

  @Override
  public String batchNorm1d(Layer.BatchNorm1d norm) {
    return norm("BatchNorm1d", norm.features());
  }

  private static String norm(String type, int features) {
    return type
        + "("
        + features
        + ", eps=1e-05, momentum=0.1, affine=True, track_running_stats=True)";
  }

  @Override
  public String curve(Layer.Curve curve) {
    return switch (curve.function()) {
      case RELU -> relu(new Layer.ReLU());
      case LEAKY_RELU -> "LeakyReLU(negative_slope=0.01)";
      case GELU -> version == PyTorchVersion.V0_4 ? "GELU()" : "GELU(approximate='none')";
      case TANH -> "Tanh()";
      case SIGMOID -> "Sigmoid()";
    };
  }

  @Override
  public String dropout(Layer.Dropout dropout) {
    return "Dropout(p=" + Layer.Dropout.RATE + ", inplace=False)";
  }

  @Override
  public String relu(Layer.ReLU relu) {
    return switch (version) {
      case V0_4 -> "ReLU(inplace)";
      case CURRENT -> "ReLU(inplace=True)";
    };
  }

  @Override
  public String maxPool2d(Layer.MaxPool2d pool) {
    return "MaxPool2d(kernel_size=%d, stride=%d, padding=%d, dilation=1, ceil_mode=%s)"
        .formatted(
            pool.kernel(), pool.stride(), pool.padding(), pool.isCeiled() ? "True" : "False");
  }

  @Override
  public String avgPool2d(Layer.AvgPool2d pool) {
    return "AvgPool2d(kernel_size=%d, stride=%d, padding=0)"
        .formatted(pool.kernel(), pool.stride());
  }

  @Override
  public String identity(Layer.Identity identity) {
    return "Identity()";
  }

  @Override
  public String adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
    return switch (version) {
      case V0_4 -> "AvgPool2d(kernel_size=7, stride=1, padding=0)";
      case CURRENT -> "AdaptiveAvgPool2d(output_size=(1, 1))";
    };
  }

  /** Its children are printed though they are no modules of their own here. */
  @Override
  public String adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
    return """
        AdaptiveConcatPool2d(
          (ap): AdaptiveAvgPool2d(output_size=1)
          (mp): AdaptiveMaxPool2d(output_size=1)
        )""";
  }

  @Override
  public String linear(Layer.Linear linear) {
    return "Linear(in_features=%d, out_features=%d, bias=%s)"
        .formatted(linear.in(), linear.out(), linear.bias() ? "True" : "False");
  }
}
