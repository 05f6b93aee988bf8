package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * All calls of one run, in order, on the inference thread. Those that come out as in an earlier run
 * are taken over from it: the same memory under a second owner, which stays as long as either run
 * does. And what somebody looked at in it is kept at once, as the same panes will look again.
 */
final class ForwardPass {
  private final Network network;
  private final NativeWeights weights;
  private final Reach reach;

  ForwardPass(Network network, NativeWeights weights) {
    this.network = network;
    this.weights = weights;
    this.reach = new Reach(network);
  }

  /**
   * What a pass leaves.
   *
   * @param x the input, {@code [1, C, H, W]}
   * @param outputs of all calls, kept or to be derived
   * @param nanos that each call took when it was computed, in this run or in the earlier one
   * @param total nanoseconds of all that this run computed
   * @param computed whether this run computed a call, and did not take it over
   */
  record Passed(NDArray x, Outputs outputs, long[] nanos, long total, boolean[] computed) {}

  /** The run that a pass may take over from, with what it was made of. */
  record Earlier(RunRequest request, Passed passed) {}

  /**
   * @param manager owns what is kept
   * @param earlier of the same weights, with every activation in reach; null for none
   */
  Passed run(
      NDManager manager,
      RunRequest request,
      Forward forward,
      @Nullable Earlier earlier,
      Cancellation cancellation) {
    boolean sameInput = earlier != null && earlier.request().input().equals(request.input());
    Following following =
        Following.of(
            network,
            !sameInput,
            earlier == null ? List.of() : earlier.request().interventions(),
            request.interventions());
    NDArray x =
        sameInput
            ? shared(earlier.passed().x(), manager)
            : upload(manager, List.of(request.input()));
    Flow flow = new Flow(network, reach, forward, x, ForwardPass::notComputed);
    if (earlier != null) {
      network.calls().stream()
          .mapToInt(Call::index)
          .filter(earlier.passed().outputs()::wasAskedFor)
          .forEach(flow::keep);
    }
    long[] nanos = flow.nanos();
    boolean[] computed = new boolean[nanos.length];
    for (Call call : network.calls()) {
      cancellation.check();
      int index = call.index();
      if (earlier != null && !following.contains(call)) {
        NDArray kept = earlier.passed().outputs().kept(index);
        if (kept != null) {
          flow.give(index, shared(kept, manager));
        }
        nanos[index] = earlier.passed().nanos()[index];
      } else {
        flow.compute(call);
        computed[index] = true;
      }
      if (request.retention() == Retention.LOGITS) {
        flow.closeRead(call);
      }
    }
    Outputs outputs = new Outputs(network, reach, forward, x, flow.outputs());
    return new Passed(x, outputs, nanos, flow.total(), computed);
  }

  /**
   * Keeps nothing: what is wanted is shown, and freed as soon as no call reads it any more.
   *
   * @param inputs one or more, of the same shape; they run as one batch
   */
  void show(
      NDManager manager,
      List<InputTensor> inputs,
      Predicate<Call> wanted,
      CallVisitor visitor,
      Cancellation cancellation) {
    Forward forward = new Forward(weights, List.of());
    NDArray x = upload(manager, inputs);
    Flow flow = new Flow(network, reach, forward, x, ForwardPass::notComputed);
    for (Call call : network.calls()) {
      cancellation.check();
      flow.compute(call);
      if (wanted.test(call)) {
        visitor.at(call, new Tensor(flow.output(call)));
      }
      flow.closeRead(call);
    }
  }

  private static NDArray notComputed(int call) {
    throw new IllegalStateException("Neither computed nor taken over: call " + call);
  }

  private NDArray upload(NDManager manager, List<InputTensor> inputs) {
    InputTensor first = inputs.get(0);
    int channels = network.spec().family().stem().channels();
    if (first.channels() != channels) {
      throw new ai.djl.engine.EngineException(
          "The network reads " + channels + " channels, not " + first.channels());
    }
    Shape shape = new Shape(inputs.size(), first.channels(), first.height(), first.width());
    return weights.upload().copy(manager, InputTensor.batch(inputs), shape);
  }

  /** PyTorch counts who uses the memory, so that either may be closed first. */
  private static NDArray shared(NDArray array, NDManager manager) {
    NDArray view = array.stopGradient();
    view.attach(manager);
    return view;
  }
}
