package org.resnetexplorer.engine;

import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;

/** What an operation adds to each channel, whatever it reads; empty for none. */
record Shift(Workspace workspace, Call call) implements Operation.Visitor<double[]> {
  private static double[] none() {
    return new double[0];
  }

  @Override
  public double[] conv2d(Layer.Conv2d conv) {
    return conv.bias() ? workspace.wide(call, "bias") : none();
  }

  @Override
  public double[] batchNorm2d(Layer.BatchNorm2d norm) {
    return workspace.affine(call).shift();
  }

  @Override
  public double[] batchNorm1d(Layer.BatchNorm1d norm) {
    return workspace.affine(call).shift();
  }

  /** Its lines depend on what it reads, so that nothing is added whatever that is. */
  @Override
  public double[] groupNorm(Layer.GroupNorm norm) {
    return none();
  }

  @Override
  public double[] relu(Layer.ReLU relu) {
    return none();
  }

  @Override
  public double[] curve(Layer.Curve curve) {
    return none();
  }

  @Override
  public double[] dropout(Layer.Dropout dropout) {
    return none();
  }

  @Override
  public double[] maxPool2d(Layer.MaxPool2d pool) {
    return none();
  }

  @Override
  public double[] avgPool2d(Layer.AvgPool2d pool) {
    return none();
  }

  @Override
  public double[] identity(Layer.Identity identity) {
    return none();
  }

  @Override
  public double[] adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
    return none();
  }

  @Override
  public double[] adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
    return none();
  }

  @Override
  public double[] linear(Layer.Linear linear) {
    return linear.bias() ? workspace.wide(call, "bias") : none();
  }

  @Override
  public double[] add(Operation.Add add) {
    return none();
  }

  @Override
  public double[] gate(Operation.Gate gate) {
    return none();
  }

  @Override
  public double[] flatten(Operation.Flatten flatten) {
    return none();
  }

  @Override
  public double[] padShortcut(Operation.PadShortcut pad) {
    return none();
  }
}
