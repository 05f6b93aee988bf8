package org.resnetexplorer.app.norm;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.Parameters;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.norm.BatchNorm;
import org.resnetexplorer.explain.norm.Folding;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.render.Activation;

/**
 * One batch norm in one run, with the convolution before it.
 *
 * @param source what it reads: mostly a convolution
 * @param weight of that convolution, {@code [out, in / groups, k, k]}; empty where it can't be
 *     folded into one, as where norms lead
 * @param bias of the convolution, {@code [out]}; empty for none
 * @param input of the convolution; null where it can't be folded
 * @param before output of the source
 * @param after output of the batch norm
 * @param away each channel's mean in this run, in running deviations from the running mean
 */
record NormCall(
    Run run,
    Call norm,
    Call source,
    BatchNorm constants,
    float[] weight,
    float[] bias,
    Folding.@Nullable Stack input,
    Activation before,
    Activation after,
    double[] away) {
  /** A projection's module holds a convolution and its batch norm. */
  private static final int FEW_CALLS = 2;

  /**
   * The batch norm that a selection is about: itself, or the one that follows its convolution or is
   * followed by its ReLU. Empty for all else, as a whole block.
   */
  static Optional<Call> of(Network network, Target target) {
    boolean small = network.callsWithin(target.id()).size() <= FEW_CALLS;
    if (target instanceof Target.OfModule && !small) {
      return Optional.empty();
    }
    Call call = target.output(network);
    if (call.convolution().isPresent()) {
      return network.calls().stream()
          .filter(next -> next.isBatchNorm() && next.inputs().contains(call.index()))
          .findFirst();
    }
    if (call.isReLU()) {
      return Optional.of(network.calls().get(call.inputs().get(0))).filter(Call::isBatchNorm);
    }
    return Optional.of(call).filter(Call::isBatchNorm);
  }

  /** Not on the FX thread. */
  static NormCall read(Run run, Call norm, Parameters parameters, Activations activations)
      throws EngineException {
    Network network = run.model().network();
    Call source = network.calls().get(norm.inputs().get(0));
    BatchNorm constants = BatchNorm.of(norm.module(), parameters::values);
    Activation before = activations.of(run, source);
    boolean folds = source.convolution().isPresent() && isReadAlone(network, source);
    return new NormCall(
        run,
        norm,
        source,
        constants,
        folds ? parameters.values(source.module() + ".weight") : new float[0],
        folds && source.convolution().orElseThrow().bias()
            ? parameters.values(source.module() + ".bias")
            : new float[0],
        folds ? input(run, source, activations) : null,
        before,
        activations.of(run, norm),
        constants.deviationsFromMean(before.values()));
  }

  private static boolean isReadAlone(Network network, Call call) {
    return network.calls().stream().filter(next -> next.inputs().contains(call.index())).count()
        == 1;
  }

  private static Folding.Stack input(Run run, Call convolution, Activations activations)
      throws EngineException {
    int read = convolution.inputs().get(0);
    return read == Call.INPUT
        ? picture(run.trace().input())
        : stack(activations.of(run, run.model().network().calls().get(read)));
  }

  private static Folding.Stack picture(InputTensor input) {
    return new Folding.Stack(input.values(), input.channels(), input.height(), input.width());
  }

  private static Folding.Stack stack(Activation map) {
    return new Folding.Stack(map.values(), map.channels(), map.height(), map.width());
  }

  Folding.Stack output() {
    return stack(after);
  }

  /** The convolution that it can be folded into; empty where there is none. */
  Optional<Layer.Conv2d> layer() {
    return input == null ? Optional.empty() : source.convolution();
  }

  /** Of the convolution, for one channel; 0 for none. */
  double bias(int channel) {
    return bias.length == 0 ? 0 : bias[channel];
  }

  int channels() {
    return constants.channels();
  }

  boolean isOf(Run other, Call call) {
    return run == other && norm.equals(call);
  }
}
