package org.resnetexplorer.explain.ledger;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Point;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.network.Activation;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;

/**
 * What a call adds that does not come from its input, once it is made linear at a point: {@code
 * output = linear(input) + offset}. Of a curve it is where the tangent crosses zero, of a gate the
 * product that its two tangents count twice.
 */
final class Offset {
  private Offset() {}

  /** Which one it is; null where there is none. */
  static Entry.@Nullable Kind kind(Workspace workspace, Call call) {
    if (workspace.replaces(call)) {
      return Entry.Kind.REPLACED;
    }
    return call.operation().accept(new KindOf());
  }

  /**
   * With its interventions.
   *
   * @return to be added to the output of the linear call: in its sizes, or one a channel
   */
  static Tensor of(Workspace workspace, Point at, Call call, Entry.Kind kind) {
    if (kind == Entry.Kind.REPLACED) {
      return at.output(call).times(1);
    }
    Tensor read = at.read(call, 0);
    if (kind == Entry.Kind.TANGENT) {
      List<Tensor> all =
          IntStream.range(0, call.inputs().size()).mapToObj(term -> at.read(call, term)).toList();
      try (Tensor linear = workspace.linear(call, at, all)) {
        return at.output(call).minus(linear);
      }
    }
    return workspace.perChannel(workspace.shift(call), read);
  }

  /**
   * What it pays into a number.
   *
   * @param arrived what the call's output counts in the number
   */
  static double paid(Workspace workspace, Call call, Entry.Kind kind, Tensor arrived) {
    if (kind == Entry.Kind.SHIFT || kind == Entry.Kind.BIAS) {
      return dot(workspace.shift(call), arrived.channelSums());
    }
    try (Tensor offset = of(workspace, workspace.here(), call, kind)) {
      return offset.dot(arrived);
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private record KindOf() implements Operation.Visitor<Entry.@Nullable Kind> {
    @Override
    public Entry.@Nullable Kind conv2d(Layer.Conv2d conv) {
      return conv.bias() ? Entry.Kind.BIAS : null;
    }

    @Override
    public Entry.Kind batchNorm2d(Layer.BatchNorm2d norm) {
      return Entry.Kind.SHIFT;
    }

    @Override
    public Entry.Kind batchNorm1d(Layer.BatchNorm1d norm) {
      return Entry.Kind.SHIFT;
    }

    /** Scale and shift are of this picture: what its tangent leaves over. */
    @Override
    public Entry.Kind groupNorm(Layer.GroupNorm norm) {
      return Entry.Kind.TANGENT;
    }

    @Override
    public Entry.@Nullable Kind relu(Layer.ReLU relu) {
      return null;
    }

    /** Two lines through zero have no offset. */
    @Override
    public Entry.@Nullable Kind curve(Layer.Curve curve) {
      return curve.function() == Activation.LEAKY_RELU ? null : Entry.Kind.TANGENT;
    }

    @Override
    public Entry.@Nullable Kind dropout(Layer.Dropout dropout) {
      return null;
    }

    @Override
    public Entry.@Nullable Kind maxPool2d(Layer.MaxPool2d pool) {
      return null;
    }

    @Override
    public Entry.@Nullable Kind avgPool2d(Layer.AvgPool2d pool) {
      return null;
    }

    @Override
    public Entry.@Nullable Kind identity(Layer.Identity identity) {
      return null;
    }

    @Override
    public Entry.@Nullable Kind adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
      return null;
    }

    @Override
    public Entry.@Nullable Kind adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
      return null;
    }

    @Override
    public Entry.@Nullable Kind linear(Layer.Linear linear) {
      return linear.bias() ? Entry.Kind.BIAS : null;
    }

    @Override
    public Entry.@Nullable Kind add(Operation.Add add) {
      return null;
    }

    /** A product counts with each of its factors, so that one of two is too many. */
    @Override
    public Entry.Kind gate(Operation.Gate gate) {
      return Entry.Kind.TANGENT;
    }

    @Override
    public Entry.@Nullable Kind flatten(Operation.Flatten flatten) {
      return null;
    }

    @Override
    public Entry.@Nullable Kind padShortcut(Operation.PadShortcut pad) {
      return null;
    }
  }
}
