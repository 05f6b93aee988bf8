package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * All calls of one run, in order, on the inference thread. Those that come out as in an earlier run
 * are taken over from it: the same memory under a second owner, which stays as long as either run
 * does.
 */
final class ForwardPass {
  private final Network network;
  private final NativeWeights weights;
  private final int[] lastReader;

  ForwardPass(Network network, NativeWeights weights) {
    this.network = network;
    this.weights = weights;
    this.lastReader = Following.lastReaders(network);
  }

  /**
   * What a pass leaves.
   *
   * @param x the input, {@code [1, C, H, W]}
   * @param outputs of all calls
   * @param nanos that each call took when it was computed, in this run or in the earlier one
   * @param computed whether this run computed it
   */
  record Passed(NDArray x, List<NDArray> outputs, long[] nanos, boolean[] computed) {}

  /** The run that a pass may take over from, with what it was made of. */
  record Earlier(RunRequest request, Passed passed) {}

  /**
   * @param manager owns what is kept
   * @param earlier of the same weights, with every activation kept; null for none
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
    List<NDArray> outputs = new ArrayList<>(network.calls().size());
    long[] nanos = new long[network.calls().size()];
    boolean[] computed = new boolean[nanos.length];
    for (Call call : network.calls()) {
      cancellation.check();
      int index = call.index();
      if (earlier != null && !following.contains(call)) {
        outputs.add(shared(earlier.passed().outputs().get(index), manager));
        nanos[index] = earlier.passed().nanos()[index];
      } else {
        List<NDArray> inputs = read(call, x, outputs);
        long start = System.nanoTime();
        outputs.add(forward.run(call, inputs));
        nanos[index] = System.nanoTime() - start;
        computed[index] = true;
      }
      if (request.retention() == Retention.LOGITS) {
        freeReadInputs(call, outputs);
      }
    }
    return new Passed(x, List.copyOf(outputs), nanos, computed);
  }

  /**
   * Keeps nothing: each output is shown, and freed as soon as no call reads it any more.
   *
   * @param inputs one or more, of the same shape; they run as one batch
   */
  void show(
      NDManager manager, List<InputTensor> inputs, CallVisitor visitor, Cancellation cancellation) {
    Forward forward = new Forward(weights, List.of());
    NDArray x = upload(manager, inputs);
    List<NDArray> outputs = new ArrayList<>(network.calls().size());
    for (Call call : network.calls()) {
      cancellation.check();
      outputs.add(forward.run(call, read(call, x, outputs)));
      visitor.at(call, new Tensor(outputs.get(call.index())));
      freeReadInputs(call, outputs);
    }
  }

  private static List<NDArray> read(Call call, NDArray x, List<NDArray> outputs) {
    return call.inputs().stream().map(i -> i == Call.INPUT ? x : outputs.get(i)).toList();
  }

  private NDArray upload(NDManager manager, List<InputTensor> inputs) {
    InputTensor first = inputs.get(0);
    Shape shape = new Shape(inputs.size(), first.channels(), first.height(), first.width());
    return weights.upload().copy(manager, InputTensor.batch(inputs), shape);
  }

  /** PyTorch counts who uses the memory, so that either may be closed first. */
  private static NDArray shared(NDArray array, NDManager manager) {
    NDArray view = array.stopGradient();
    view.attach(manager);
    return view;
  }

  private void freeReadInputs(Call call, List<NDArray> outputs) {
    for (int input : call.inputs()) {
      if (input != Call.INPUT && lastReader[input] == call.index()) {
        outputs.get(input).close();
      }
    }
  }
}
