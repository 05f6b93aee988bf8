package org.resnetexplorer.engine;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.pytorch.jni.JniUtils;
import ai.djl.training.GradientCollector;
import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * Derivatives of a logit with respect to one call's output, or to the input. The kept output is
 * detached and marked, and only what depends on it is computed again, inside a gradient collector;
 * all else is taken from the trace. Only on the inference thread: the collector is exclusive in the
 * whole process.
 */
final class Gradients {
  private final Engine djl;
  private final Network network;
  private final Forward forward;

  Gradients(Engine djl, Network network, Forward forward) {
    this.djl = djl;
    this.network = network;
    this.forward = forward;
  }

  /**
   * d logit / d output.
   *
   * @param source index of the call, or {@link Call#INPUT} for the input
   */
  float[] of(int logit, int source, NDArray x, List<NDArray> outputs) {
    NDArray marked = source == Call.INPUT ? x : outputs.get(source);
    boolean[] depends = dependents(source);
    if (!depends[depends.length - 1]) {
      return new float[Math.toIntExact(marked.size())];
    }
    try (NDManager manager = marked.getManager().newSubManager()) {
      NDArray leaf = marked.duplicate();
      leaf.attach(manager);
      try (GradientCollector collector = djl.newGradientCollector()) {
        leaf.setRequiresGradient(true);
        NDArray logits = replay(source, leaf, depends, x, outputs);
        collector.backward(logits.get(new NDIndex("0, {}", logit)));
      } finally {
        // The collector restores the mode it found; belt and braces for the next ordinary run.
        JniUtils.setGradMode(false);
      }
      try (NDArray gradient = leaf.getGradient()) {
        return gradient.toFloatArray();
      }
    }
  }

  /** Which calls' outputs change with the source's: a replaced one does not. */
  private boolean[] dependents(int source) {
    boolean[] depends = new boolean[network.calls().size()];
    if (source != Call.INPUT) {
      depends[source] = true;
    }
    for (Call call : network.calls()) {
      if (call.index() > source && !forward.replaces(call)) {
        depends[call.index()] =
            call.inputs().stream()
                .anyMatch(i -> i == Call.INPUT ? source == Call.INPUT : depends[i]);
      }
    }
    return depends;
  }

  private NDArray replay(
      int source, NDArray leaf, boolean[] depends, NDArray x, List<NDArray> outputs) {
    List<NDArray> replayed = new ArrayList<>(outputs);
    if (source != Call.INPUT) {
      replayed.set(source, leaf);
    }
    for (Call call : network.calls()) {
      if (call.index() > source && depends[call.index()]) {
        List<NDArray> inputs =
            call.inputs().stream()
                .map(i -> i == Call.INPUT ? (source == Call.INPUT ? leaf : x) : replayed.get(i))
                .toList();
        replayed.set(call.index(), forward.run(call, inFirst(leaf.getManager(), inputs)));
      }
    }
    return replayed.get(replayed.size() - 1);
  }

  /**
   * A result joins its first input's manager. Where that input is the trace's own (a sum whose
   * branch is untouched), the terms are swapped, so that everything replayed is freed together.
   */
  private static List<NDArray> inFirst(NDManager manager, List<NDArray> inputs) {
    if (inputs.size() == 2 && inputs.get(0).getManager() != manager) {
      return List.of(inputs.get(1), inputs.get(0));
    }
    return inputs;
  }
}
