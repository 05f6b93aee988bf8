package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.network.Call;

/** Calls made linear at a point, and their adjoints, with the run's interventions. */
final class LinearForms {
  private final Workspace workspace;
  private final NativeWeights weights;
  private final Forward forward;
  private final NDManager manager;

  LinearForms(Workspace workspace, NativeWeights weights, Forward forward, NDManager manager) {
    this.workspace = workspace;
    this.weights = weights;
    this.forward = forward;
    this.manager = manager;
  }

  /** See {@link Workspace#linear}. */
  Tensor linear(Call call, Point at, List<Tensor> inputs) {
    if (forward.replaces(call)) {
      return workspace.zeros(batch(at.output(call).sizes(), inputs.get(0).sizes().get(0)));
    }
    List<Tensor> scaled = new ArrayList<>();
    for (int term = 0; term < inputs.size(); term++) {
      scaled.add(times(inputs.get(term), forward.termFactor(call, term)));
    }
    return scaledOutput(call, call.operation().accept(new Tangent(workspace, call, at, scaled)));
  }

  private static List<Integer> batch(List<Integer> sizes, int rows) {
    List<Integer> all = new ArrayList<>(sizes);
    all.set(0, rows);
    return all;
  }

  /** See {@link Workspace#back}. */
  Tensor back(Point at, Call call, int term, Tensor arriving) {
    if (forward.replaces(call)) {
      return workspace.zeros(at.read(call, term).sizes());
    }
    Tensor output = scaledOutput(call, arriving);
    Tensor back = unscaledBack(at, call, term, output);
    if (output != arriving) {
      output.close();
    }
    return times(back, forward.termFactor(call, term));
  }

  private Tensor unscaledBack(Point at, Call call, int term, Tensor arriving) {
    if (call.isSum() || call.passesOn()) {
      return new Tensor(arriving.array().duplicate());
    }
    if (call.isGate()) {
      return term == 0 ? arriving.times(at.read(call, 1)) : ofFactors(at, call, arriving);
    }
    return pulledBack(call, decisive(at, call, arriving), arriving);
  }

  /** A factor changes all cells of its channel. */
  private static Tensor ofFactors(Point at, Call gate, Tensor arriving) {
    try (Tensor products = arriving.times(at.read(gate, 0))) {
      return new Tensor(products.array().sum(new int[] {2, 3}, true));
    }
  }

  /**
   * What decides on a call's derivative: what it reads, or what comes to the same and need not be
   * derived. A batch norm's is the same wherever it is taken, and a ReLU's output is positive where
   * its input is.
   */
  private Tensor decisive(Point at, Call call, Tensor arriving) {
    if (call.isBatchNorm()) {
      return arriving;
    }
    boolean untouched = forward.outputFactors(call, arriving.sizes().get(1)).length == 0;
    return call.isReLU() && untouched ? at.output(call) : at.read(call, 0);
  }

  /** Through one operation alone, by PyTorch's own derivative. */
  Tensor pulledBack(Call call, Tensor read, Tensor arriving) {
    return PullBack.through(
        manager,
        read,
        x -> call.operation().accept(new Computation(weights, call.module(), List.of(x))),
        arriving);
  }

  /** See {@link Workspace#parameterGradient}. */
  Tensor parameterGradient(Point at, Call call, String name, Tensor arriving) {
    Tensor parameter = workspace.parameter(call, name);
    if (forward.replaces(call)) {
      return parameter.times(0);
    }
    Tensor output = scaledOutput(call, arriving);
    Tensor gradient =
        PullBack.through(
            manager, parameter, leaf -> with(call, name, leaf, at.read(call, 0)), output);
    parameter.close();
    if (output != arriving) {
      output.close();
    }
    return gradient;
  }

  /** The operation alone with another tensor of its module. */
  private NDArray with(Call call, String name, NDArray parameter, Tensor read) {
    NativeWeights changed = weights.with(call.module() + "." + name, parameter);
    return call.operation().accept(new Computation(changed, call.module(), List.of(read.array())));
  }

  private Tensor scaledOutput(Call call, Tensor value) {
    double[] factors = forward.outputFactors(call, value.sizes().get(1));
    if (factors.length == 0) {
      return value;
    }
    try (Tensor factor = workspace.perChannel(factors, value)) {
      return value.times(factor);
    }
  }

  private static Tensor times(Tensor value, double factor) {
    return factor == 1 ? value : value.times(factor);
  }
}
