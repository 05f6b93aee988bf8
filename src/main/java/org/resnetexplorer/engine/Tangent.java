package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.nn.core.Linear;
import java.util.List;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;

/**
 * One operation made linear at a point, on small changes of its inputs.
 *
 * @param changes one, or those of both terms of a sum, or of a map and its factors; a batch of any
 *     size
 */
record Tangent(Workspace workspace, Call call, Point at, List<Tensor> changes)
    implements Operation.Visitor<Tensor> {

  private Tensor read() {
    return at.read(call, 0);
  }

  private Tensor change() {
    return changes.get(0);
  }

  /** As it is linear already. */
  private Tensor itself() {
    return workspace.plain(call, changes);
  }

  @Override
  public Tensor conv2d(Layer.Conv2d conv) {
    if (!conv.bias()) {
      return itself();
    }
    try (Tensor weight = workspace.parameter(call, "weight")) {
      return workspace.kernel(call, weight).of(change());
    }
  }

  @Override
  public Tensor batchNorm2d(Layer.BatchNorm2d norm) {
    return scaled();
  }

  @Override
  public Tensor batchNorm1d(Layer.BatchNorm1d norm) {
    return scaled();
  }

  private Tensor scaled() {
    try (Tensor scale = workspace.perChannel(workspace.affine(call).scale(), change())) {
      return change().times(scale);
    }
  }

  /**
   * A change of one value moves mean and deviation of its whole group. With y the normed values,
   * x's change d becomes {@code (d - mean(d) - y mean(y d)) / deviation}, times the weight.
   */
  @Override
  public Tensor groupNorm(Layer.GroupNorm norm) {
    NDArray d = change().array();
    try (NormedGroups groups = NormedGroups.of(read().array(), norm);
        NDArray changes = NormedGroups.inGroups(d, norm);
        NDArray shifted = NormedGroups.mean(changes);
        NDArray products = changes.mul(groups.normed());
        NDArray turned = NormedGroups.mean(products);
        NDArray along = groups.normed().mul(turned);
        NDArray left = changes.sub(shifted).subi(along).divi(groups.deviation());
        NDArray map = left.reshape(d.getShape());
        Tensor weight = workspace.parameter(call, "weight");
        NDArray scale = weight.array().reshape(1, norm.channels(), 1, 1)) {
      return new Tensor(map.mul(scale));
    }
  }

  @Override
  public Tensor relu(Layer.ReLU relu) {
    try (Tensor mask = read().mask()) {
      return change().times(mask);
    }
  }

  @Override
  public Tensor curve(Layer.Curve curve) {
    try (Tensor ones = new Tensor(read().array().onesLike());
        Tensor slope = workspace.pulledBack(call, read(), ones)) {
      return change().times(slope);
    }
  }

  @Override
  public Tensor dropout(Layer.Dropout dropout) {
    return itself();
  }

  @Override
  public Tensor maxPool2d(Layer.MaxPool2d pool) {
    throw maxima();
  }

  @Override
  public Tensor avgPool2d(Layer.AvgPool2d pool) {
    return itself();
  }

  @Override
  public Tensor identity(Layer.Identity identity) {
    return itself();
  }

  @Override
  public Tensor adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
    return itself();
  }

  @Override
  public Tensor adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
    throw maxima();
  }

  @Override
  public Tensor linear(Layer.Linear linear) {
    try (Tensor weight = workspace.parameter(call, "weight")) {
      return new Tensor(Linear.linear(change().array(), weight.array(), null).singletonOrThrow());
    }
  }

  @Override
  public Tensor add(Operation.Add add) {
    return itself();
  }

  @Override
  public Tensor gate(Operation.Gate gate) {
    try (Tensor ofMap = change().times(at.read(call, 1));
        Tensor ofFactors = changes.get(1).times(read())) {
      return ofMap.plus(ofFactors);
    }
  }

  @Override
  public Tensor flatten(Operation.Flatten flatten) {
    return itself();
  }

  @Override
  public Tensor padShortcut(Operation.PadShortcut pad) {
    return itself();
  }

  private IllegalArgumentException maxima() {
    return new IllegalArgumentException(call.name() + " picks maxima");
  }
}
