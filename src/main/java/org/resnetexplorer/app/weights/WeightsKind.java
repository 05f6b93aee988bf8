package org.resnetexplorer.app.weights;

import java.util.Optional;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;

/** How the weights of a call are drawn; empty for an operation that has none. */
record WeightsKind(Call call) implements Operation.Visitor<Optional<ShownWeights.Kind>> {
  private static final int COLOURS = 3;

  @Override
  public Optional<ShownWeights.Kind> conv2d(Layer.Conv2d conv) {
    if (conv.kernel() == 1) {
      return Optional.of(ShownWeights.Kind.MATRIX);
    }
    boolean picture = call.inputs().contains(Call.INPUT) && conv.in() == COLOURS;
    return Optional.of(
        picture && conv.groups() == 1 ? ShownWeights.Kind.FILTERS : ShownWeights.Kind.KERNELS);
  }

  @Override
  public Optional<ShownWeights.Kind> batchNorm2d(Layer.BatchNorm2d norm) {
    return Optional.of(ShownWeights.Kind.NORM);
  }

  @Override
  public Optional<ShownWeights.Kind> groupNorm(Layer.GroupNorm norm) {
    return Optional.of(ShownWeights.Kind.NORM);
  }

  @Override
  public Optional<ShownWeights.Kind> batchNorm1d(Layer.BatchNorm1d norm) {
    return Optional.of(ShownWeights.Kind.NORM);
  }

  @Override
  public Optional<ShownWeights.Kind> curve(Layer.Curve curve) {
    return Optional.empty();
  }

  @Override
  public Optional<ShownWeights.Kind> dropout(Layer.Dropout dropout) {
    return Optional.empty();
  }

  @Override
  public Optional<ShownWeights.Kind> adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
    return Optional.empty();
  }

  @Override
  public Optional<ShownWeights.Kind> relu(Layer.ReLU relu) {
    return Optional.empty();
  }

  @Override
  public Optional<ShownWeights.Kind> maxPool2d(Layer.MaxPool2d pool) {
    return Optional.empty();
  }

  @Override
  public Optional<ShownWeights.Kind> avgPool2d(Layer.AvgPool2d pool) {
    return Optional.empty();
  }

  @Override
  public Optional<ShownWeights.Kind> identity(Layer.Identity identity) {
    return Optional.empty();
  }

  @Override
  public Optional<ShownWeights.Kind> adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
    return Optional.empty();
  }

  @Override
  public Optional<ShownWeights.Kind> linear(Layer.Linear linear) {
    return Optional.of(ShownWeights.Kind.MATRIX);
  }

  @Override
  public Optional<ShownWeights.Kind> add(Operation.Add add) {
    return Optional.empty();
  }

  @Override
  public Optional<ShownWeights.Kind> gate(Operation.Gate gate) {
    return Optional.empty();
  }

  @Override
  public Optional<ShownWeights.Kind> flatten(Operation.Flatten flatten) {
    return Optional.empty();
  }

  @Override
  public Optional<ShownWeights.Kind> padShortcut(Operation.PadShortcut pad) {
    return Optional.empty();
  }
}
