package org.resnetexplorer.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * Which outputs a run keeps, and which it leaves to be derived when somebody looks: those that one
 * call alone reads, and that this call may overwrite or never needs by itself. A convolution before
 * its batch norm, a batch norm before a ReLU or a sum, a padded shortcut or a gate before a sum, a
 * sum before its ReLU. Each follows from kept outputs by one convolution and what comes after it.
 */
final class Reach {
  private final List<Call> calls;
  private final int[] reader;
  private final int[] lastReader;
  private final boolean[] derived;

  Reach(Network network) {
    this.calls = network.calls();
    this.lastReader = lastReaders(calls);
    this.reader = onlyReaders(calls);
    this.derived = new boolean[calls.size()];
    for (Call call : calls) {
      derived[call.index()] =
          reader[call.index()] >= 0 && leaves(call, calls.get(reader[call.index()]));
    }
  }

  private static boolean leaves(Call call, Call to) {
    if (call.convolution().isPresent()) {
      return to.isBatchNorm();
    }
    if (call.isBatchNorm()) {
      return to.isReLU() || to.isSum();
    }
    boolean isTerm = call.padding().isPresent() || call.isGate();
    return call.isSum() && to.isReLU() || isTerm && to.isSum();
  }

  private static int[] lastReaders(List<Call> calls) {
    int[] last = new int[calls.size()];
    for (Call call : calls) {
      for (int input : call.inputs()) {
        if (input != Call.INPUT) {
          last[input] = call.index();
        }
      }
    }
    return last;
  }

  /** For each call the one that reads its output; -1 where none or several do. */
  private static int[] onlyReaders(List<Call> calls) {
    int[] count = new int[calls.size()];
    int[] only = new int[calls.size()];
    for (Call call : calls) {
      for (int input : call.inputs()) {
        if (input != Call.INPUT) {
          count[input]++;
          only[input] = call.index();
        }
      }
    }
    for (int i = 0; i < only.length; i++) {
      only[i] = count[i] == 1 ? only[i] : -1;
    }
    return only;
  }

  /** Whether a run does not keep the call's output. */
  boolean isDerived(int call) {
    return derived[call];
  }

  /** The call that is the last to read a call's output. */
  int lastReader(int call) {
    return lastReader[call];
  }

  /** The batch norm that a convolution can be computed with at once; null if there is none. */
  @Nullable Call norm(Call call) {
    return call.convolution().isPresent() && derived[call.index()]
        ? calls.get(reader[call.index()])
        : null;
  }

  /** The convolution that a batch norm can be computed with at once; null if there is none. */
  @Nullable Call convolution(Call call) {
    int source = call.isBatchNorm() ? call.inputs().get(0) : Call.INPUT;
    return source != Call.INPUT && norm(calls.get(source)) != null ? calls.get(source) : null;
  }
}
