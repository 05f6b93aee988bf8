package org.resnetexplorer.app.weights;

import org.resnetexplorer.network.Initialisation;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/**
 * How torchvision fills a tensor of an operation before training; nothing where there is none.
 *
 * @param tensor its name in the layer: {@code running_var}
 */
record StartWords(Messages messages, String tensor) implements Operation.Visitor<String> {
  private static final String NOTHING = "";

  @Override
  public String conv2d(Layer.Conv2d conv) {
    if (tensor.equals("bias")) {
      return messages.text(
          "parameters.initial.bias",
          Numbers.compact(Initialisation.bound(conv)),
          Initialisation.fanIn(conv));
    }
    return messages.text(
        "parameters.initial.conv",
        Numbers.compact(Initialisation.deviation(conv)),
        conv.out(),
        conv.kernel());
  }

  @Override
  public String batchNorm2d(Layer.BatchNorm2d norm) {
    boolean one = tensor.equals("weight") || tensor.equals("running_var");
    return messages.text("parameters.initial.norm", one ? 1 : 0);
  }

  @Override
  public String groupNorm(Layer.GroupNorm norm) {
    return batchNorm2d(new Layer.BatchNorm2d(norm.channels()));
  }

  @Override
  public String batchNorm1d(Layer.BatchNorm1d norm) {
    return batchNorm2d(new Layer.BatchNorm2d(norm.features()));
  }

  @Override
  public String curve(Layer.Curve curve) {
    return NOTHING;
  }

  @Override
  public String dropout(Layer.Dropout dropout) {
    return NOTHING;
  }

  @Override
  public String adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
    return NOTHING;
  }

  @Override
  public String relu(Layer.ReLU relu) {
    return NOTHING;
  }

  @Override
  public String maxPool2d(Layer.MaxPool2d pool) {
    return NOTHING;
  }

  @Override
  public String avgPool2d(Layer.AvgPool2d pool) {
    return NOTHING;
  }

  @Override
  public String identity(Layer.Identity identity) {
    return NOTHING;
  }

  @Override
  public String adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
    return NOTHING;
  }

  @Override
  public String linear(Layer.Linear linear) {
    return messages.text(
        "parameters.initial.linear",
        Numbers.compact(Initialisation.bound(linear)),
        linear.in(),
        Numbers.compact(Initialisation.deviation(linear)));
  }

  @Override
  public String add(Operation.Add add) {
    return NOTHING;
  }

  @Override
  public String gate(Operation.Gate gate) {
    return NOTHING;
  }

  @Override
  public String flatten(Operation.Flatten flatten) {
    return NOTHING;
  }

  @Override
  public String padShortcut(Operation.PadShortcut pad) {
    return NOTHING;
  }
}
