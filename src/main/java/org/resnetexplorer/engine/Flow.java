package org.resnetexplorer.engine;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * One way through the network that computes what the next calls read, and no more: a batch norm
 * within its convolution, a sum in the memory of its branch, and nothing kept that {@link Reach}
 * leaves to be derived. What a call comes to depends on the request alone, not on where the way
 * begins. On the inference thread.
 */
final class Flow {
  private final List<Call> calls;
  private final Reach reach;
  private final Forward forward;
  private final NDArray x;
  private final IntFunction<NDArray> others;
  private final @Nullable NDArray[] outputs;
  private final boolean[] given;
  private final boolean[] wanted;
  private final long[] nanos;
  private long total;
  private long extra;

  /**
   * @param x the input, {@code [N, C, H, W]}
   * @param others by index, what calls give that are not computed here and whose outputs are kept;
   *     neither overwritten nor closed
   */
  Flow(Network network, Reach reach, Forward forward, NDArray x, IntFunction<NDArray> others) {
    this.calls = network.calls();
    this.reach = reach;
    this.forward = forward;
    this.x = x;
    this.others = others;
    this.outputs = new @Nullable NDArray[calls.size()];
    this.given = new boolean[calls.size()];
    this.wanted = new boolean[calls.size()];
    this.nanos = new long[calls.size()];
  }

  /** An output that is not computed here, and neither overwritten nor closed. */
  void give(int call, NDArray output) {
    outputs[call] = output;
    given[call] = true;
  }

  /**
   * Keeps what would be left to be derived, as long as that is not much in all: somebody will look
   * at it. Of a convolution within its batch norm that is the norm's output.
   */
  void keep(int call) {
    Call norm = reach.norm(calls.get(call));
    wanted[norm == null ? call : norm.index()] = true;
  }

  /** Computes a call, unless the next one does, or it is known. */
  void compute(Call call) {
    if (!isWithinNorm(call) && outputs[call.index()] == null) {
      outputs[call.index()] = computed(call);
    }
  }

  private boolean isWithinNorm(Call call) {
    Call norm = reach.norm(call);
    return norm != null && !given[call.index()] && forward.folds(call, norm);
  }

  /** The convolution that a call is computed with at once; null if there is none. */
  private @Nullable Call within(Call call) {
    Call convolution = reach.convolution(call);
    return convolution != null && isWithinNorm(convolution) ? convolution : null;
  }

  private NDArray computed(Call call) {
    Call convolution = within(call);
    return convolution == null ? byItself(call) : folded(convolution, call);
  }

  private NDArray folded(Call convolution, Call norm) {
    NDArray read = read(convolution.inputs().get(0));
    long start = System.nanoTime();
    NDArray output = forward.folded(convolution, norm, read);
    took(convolution, System.nanoTime() - start);
    nanos[norm.index()] = 0;
    return output;
  }

  private NDArray byItself(Call call) {
    List<NDArray> inputs = new ArrayList<>();
    boolean[] spare = new boolean[call.inputs().size()];
    for (int term = 0; term < spare.length; term++) {
      int source = call.inputs().get(term);
      inputs.add(read(source));
      spare[term] = source != Call.INPUT && isSpare(source, inputs.get(term));
    }
    long start = System.nanoTime();
    NDArray output = forward.over(call, inputs, spare);
    took(call, System.nanoTime() - start);
    for (int term = 0; term < spare.length; term++) {
      if (spare[term]) {
        outputs[call.inputs().get(term)] = null;
      }
    }
    return output;
  }

  /** Whether nobody needs an output any more once the call that reads it is computed. */
  private boolean isSpare(int source, NDArray output) {
    if (!reach.isDerived(source) || given[source]) {
      return false;
    }
    boolean kept = wanted[source] && extra + Outputs.bytes(output) <= Outputs.DERIVED_BYTES;
    if (kept) {
      extra += Outputs.bytes(output);
    }
    return !kept;
  }

  private void took(Call call, long time) {
    nanos[call.index()] = time;
    total += time;
  }

  /** What is derived is there for its one reader only, and made for it if it was never computed. */
  private NDArray read(int source) {
    if (source == Call.INPUT) {
      return x;
    }
    NDArray known = outputs[source];
    if (known != null) {
      return known;
    }
    return reach.isDerived(source) ? computed(calls.get(source)) : others.apply(source);
  }

  /** Closes what a call was the last to read, unless it was given. */
  void closeRead(Call call) {
    if (!isWithinNorm(call)) {
      Call convolution = within(call);
      if (convolution != null) {
        close(convolution.index());
      }
      closeReadBy(convolution == null ? call : convolution);
    }
  }

  private void closeReadBy(Call call) {
    for (int input : call.inputs()) {
      if (input != Call.INPUT && reach.lastReader(input) == call.index()) {
        close(input);
      }
    }
  }

  private void close(int call) {
    NDArray output = outputs[call];
    if (output != null && !given[call]) {
      output.close();
      outputs[call] = null;
    }
  }

  /** The output of a call, as {@link Outputs} gives it; before a call that reads it is computed. */
  NDArray output(Call call) {
    if (isWithinNorm(call) && outputs[call.index()] == null) {
      Call norm = Objects.requireNonNull(reach.norm(call));
      compute(norm);
      outputs[call.index()] =
          forward.apart(call, norm, () -> read(norm.index()), () -> read(call.inputs().get(0)));
    }
    return read(call.index());
  }

  /** Of all calls; null for those that are derived, or were neither computed nor given. */
  List<@Nullable NDArray> outputs() {
    return Arrays.asList(outputs);
  }

  /** Time of each call that was computed; none for a batch norm within its convolution. */
  long[] nanos() {
    return nanos;
  }

  /** Time of all that was computed here. */
  long total() {
    return total;
  }
}
