package org.resnetexplorer.explain.attribution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.BackwardRule;
import org.resnetexplorer.engine.Point;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;

/** How relevance passes each call; keeps what stays on the way. */
final class Relevance implements BackwardRule {
  private static final double TINY = 1e-12;

  private final Workspace workspace;
  private final double gamma;
  private final List<Part> stayed = new ArrayList<>();

  /** What a convolution hands on, found when its batch norm was passed. */
  private final Map<Call, Tensor> folded = new HashMap<>();

  Relevance(Workspace workspace, double gamma) {
    this.workspace = workspace;
    this.gamma = gamma;
  }

  /** From the first call on. */
  List<Part> parts() {
    List<Part> forwards = new ArrayList<>(stayed);
    Collections.reverse(forwards);
    return forwards;
  }

  private void stays(String name, double value) {
    stayed.add(new Part(name, value));
  }

  /**
   * What arrives at the last call.
   *
   * @param seed what each output counts
   */
  Tensor start(Tensor seed) {
    return isClassifier(workspace.network().output())
        ? seed
        : seed.times(workspace.here().logits());
  }

  /** Whether relevance is what the outputs count, and not yet times the outputs. */
  private boolean isClassifier(Call call) {
    return call.isLinear()
        && call.equals(workspace.network().output())
        && !workspace.replaces(call);
  }

  @Override
  public @Nullable Tensor back(Workspace in, Point at, Call call, int term, Tensor arriving) {
    if (!workspace.replaces(call)) {
      return call.operation().accept(new Step(at, call, term, arriving));
    }
    if (term == 0) {
      stays(call.name() + ".replaced", arriving.sum());
    }
    return null;
  }

  private final class Step implements Operation.Visitor<@Nullable Tensor> {
    private final Point at;
    private final Call call;
    private final int term;
    private final Tensor arriving;

    Step(Point at, Call call, int term, Tensor arriving) {
      this.at = at;
      this.call = call;
      this.term = term;
      this.arriving = arriving;
    }

    @Override
    public Tensor conv2d(Layer.Conv2d conv) {
      Tensor found = folded.remove(call);
      if (found != null) {
        return found;
      }
      return conv.bias()
          ? gamma(call, workspace.factors(call, conv.out()), workspace.shift(call))
          : gamma(call, ones(conv.out()), new double[0]);
    }

    /** With the convolution before it, if that is computed and nothing else reads it. */
    @Override
    public Tensor batchNorm2d(Layer.BatchNorm2d norm) {
      int source = call.inputs().get(0);
      Call conv = source == Call.INPUT ? call : workspace.network().calls().get(source);
      boolean alone = conv.convolution().isPresent() && isReadBySeveral(conv);
      if (conv.convolution().isEmpty() || alone || workspace.replaces(conv)) {
        return norm();
      }
      double[] scale = workspace.affine(call).scale();
      double[] own = workspace.factors(call, scale.length);
      double[] before = workspace.factors(conv, scale.length);
      for (int c = 0; c < scale.length; c++) {
        scale[c] *= own[c] * before[c];
      }
      folded.put(conv, gamma(conv, scale, shift(conv, scale)));
      return arriving.times(1);
    }

    /** As the first convolution, where a block's norm and its shortcut both read it. */
    private boolean isReadBySeveral(Call conv) {
      return workspace.network().calls().stream()
              .filter(other -> other.inputs().contains(conv.index()))
              .count()
          > 1;
    }

    /**
     * What is added after convolution and norm, whatever they read.
     *
     * @param scale of both
     */
    private double[] shift(Call conv, double[] scale) {
      double[] shift = workspace.shift(call);
      double[] bias = workspace.shift(conv);
      double[] before = workspace.factors(conv, scale.length);
      for (int c = 0; c < bias.length; c++) {
        shift[c] += before[c] == 0 ? 0 : scale[c] * (bias[c] / before[c]);
      }
      return shift;
    }

    /** See {@link Lrp#refusal}. */
    @Override
    public Tensor groupNorm(Layer.GroupNorm norm) {
      throw new IllegalArgumentException(call.name() + " has the statistics of this picture");
    }

    @Override
    public Tensor batchNorm1d(Layer.BatchNorm1d norm) {
      return norm();
    }

    /** Value and shift share by their magnitudes, as the terms of a sum do. */
    private Tensor norm() {
      try (Bin bin = new Bin()) {
        Tensor read = at.read(call, 0);
        Tensor scaled = bin.of(workspace.linear(call, at, List.of(read)));
        Tensor shift = bin.of(workspace.perChannel(workspace.shift(call), read));
        Tensor share = split(bin, scaled, shift);
        stays(call.name() + ".shift", arriving.sum() - share.sum());
        return share;
      }
    }

    @Override
    public Tensor linear(Layer.Linear linear) {
      if (!isClassifier(call)) {
        return gamma(call, workspace.factors(call, linear.out()), workspace.shift(call));
      }
      double[] bias = workspace.shift(call);
      if (bias.length > 0) {
        try (Tensor shift = workspace.perChannel(bias, arriving)) {
          stays(call.name() + ".bias", shift.dot(arriving));
        }
      }
      try (Tensor back = workspace.back(at, call, term, arriving)) {
        return back.times(at.read(call, 0));
      }
    }

    /**
     * @param layer a convolution or linear layer
     * @param scale of its results
     * @param shift added to them after that; empty for none
     */
    private Tensor gamma(Call layer, double[] scale, double[] shift) {
      try (Bin bin = new Bin()) {
        Tensor weight = bin.of(workspace.parameter(layer, "weight"));
        List<Integer> sizes = new ArrayList<>(Collections.nCopies(weight.sizes().size(), 1));
        sizes.set(0, scale.length);
        Tensor scaled = bin.of(weight.times(bin.of(workspace.tensor(narrow(scale), sizes))));
        GammaRule rule =
            new GammaRule(
                workspace,
                gamma,
                workspace.kernel(layer, bin.of(scaled.positive())),
                workspace.kernel(layer, bin.of(scaled.negative())),
                shift.length == 0 ? new double[scale.length] : shift);
        GammaRule.Shares shares = rule.shares(at.read(layer, 0), arriving);
        if (shift.length > 0) {
          stays(call.name() + (call.isBatchNorm() ? ".shift" : ".bias"), shares.ofShift());
        }
        return shares.inputs();
      }
    }

    @Override
    public Tensor relu(Layer.ReLU relu) {
      return arriving.times(1);
    }

    @Override
    public Tensor curve(Layer.Curve curve) {
      return arriving.times(1);
    }

    @Override
    public Tensor dropout(Layer.Dropout dropout) {
      return arriving.times(1);
    }

    @Override
    public Tensor maxPool2d(Layer.MaxPool2d pool) {
      return inProportion();
    }

    @Override
    public Tensor avgPool2d(Layer.AvgPool2d pool) {
      return ofMean();
    }

    @Override
    public Tensor identity(Layer.Identity identity) {
      return arriving.times(1);
    }

    @Override
    public Tensor adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
      return ofMean();
    }

    @Override
    public Tensor adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
      return inProportion();
    }

    /** The factors only say how loud; all goes to what they weigh (Arras et al. 2017). */
    @Override
    public @Nullable Tensor gate(Operation.Gate gate) {
      return term == 0 ? arriving.times(1) : null;
    }

    @Override
    public Tensor flatten(Operation.Flatten flatten) {
      return inProportion();
    }

    @Override
    public Tensor padShortcut(Operation.PadShortcut pad) {
      return inProportion();
    }

    /** To what each value gave, of a call that adds nothing of its own. */
    private Tensor inProportion() {
      try (Bin bin = new Bin()) {
        return shared(bin, at.read(call, 0), at.output(call));
      }
    }

    /**
     * Of a mean. Where values may cancel, as behind a sum that no ReLU follows, by their
     * magnitudes, as the terms of a sum do.
     */
    private Tensor ofMean() {
      if (call.isNonNegative()) {
        return inProportion();
      }
      try (Bin bin = new Bin()) {
        Tensor sizes = bin.of(at.read(call, 0).abs());
        return shared(bin, sizes, bin.of(workspace.linear(call, at, List.of(sizes))));
      }
    }

    private Tensor shared(Bin bin, Tensor given, Tensor output) {
      Tensor unit = bin.of(arriving.over(bin.of(guarded(bin, output))));
      return given.times(bin.of(workspace.back(at, call, term, unit)));
    }

    private Tensor guarded(Bin bin, Tensor output) {
      double[] tiny = new double[output.sizes().get(1)];
      Arrays.fill(tiny, -TINY);
      Tensor sign = bin.of(bin.of(output.mask()).times(2 * TINY));
      return output.plus(bin.of(sign.plus(bin.of(workspace.perChannel(tiny, output)))));
    }

    @Override
    public Tensor add(Operation.Add add) {
      try (Bin bin = new Bin()) {
        return split(
            bin,
            bin.of(workspace.term(at, call, term)),
            bin.of(workspace.term(at, call, 1 - term)));
      }
    }

    /** What the one of two terms gets. */
    private Tensor split(Bin bin, Tensor one, Tensor other) {
      Tensor size = bin.of(one.abs());
      Tensor both = bin.of(size.plus(bin.of(other.abs())));
      double[] tiny = new double[both.sizes().get(1)];
      Arrays.fill(tiny, TINY);
      Tensor guarded = bin.of(both.plus(bin.of(workspace.perChannel(tiny, both))));
      return arriving.times(bin.of(size.over(guarded)));
    }
  }

  private static double[] ones(int count) {
    double[] ones = new double[count];
    Arrays.fill(ones, 1);
    return ones;
  }

  private static float[] narrow(double[] wide) {
    float[] values = new float[wide.length];
    for (int i = 0; i < wide.length; i++) {
      values[i] = (float) wide[i];
    }
    return values;
  }
}
