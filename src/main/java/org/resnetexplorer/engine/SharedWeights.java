package org.resnetexplorer.engine;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.InMemoryStateDict;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;

/**
 * Opens sessions on the weights of a run.
 *
 * @param hold keeps the weights until the session is closed; released if none is opened
 */
record SharedWeights(InferenceThread thread, NativeWeights weights, Trace.Hold hold) {
  /**
   * @param tensors in place of those wanted; all others stay the run's own memory
   * @param wanted which ones, by their names in the state dict
   */
  Session open(Network other, StateDict tensors, Predicate<String> wanted) throws EngineException {
    boolean complete = false;
    try {
      NativeWeights changed = weights.with(thread, other, tensors, wanted, hold::close);
      complete = true;
      return new Session(thread, other, changed);
    } catch (WeightsException e) {
      throw new IllegalStateException("Weights made up in memory can be read", e);
    } finally {
      if (!complete) {
        hold.close();
      }
    }
  }

  /** Values of some of a network's tensors, as a state dict. */
  static StateDict values(Network network, Map<String, float[]> some) {
    InMemoryStateDict.Builder tensors = InMemoryStateDict.builder("changed");
    for (TensorSpec tensor : network.stateDict()) {
      float[] values = some.get(tensor.name());
      if (values != null) {
        List<Long> shape = tensor.sizes().stream().map(Integer::longValue).toList();
        tensors.add(tensor.name(), shape, values);
      }
    }
    return tensors.build();
  }
}
