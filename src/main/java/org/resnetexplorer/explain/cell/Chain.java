package org.resnetexplorer.explain.cell;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * Calls that carry one number on, each by itself: a convolution, its batch norm and its ReLU. The
 * first of them brings numbers of several cells together, all after it look at one cell.
 */
public final class Chain {
  private Chain() {}

  /** The chain that a call stands in, in forward order, with the call itself. */
  public static List<Call> around(Network network, Call call) {
    List<Call> chain = new ArrayList<>();
    Call first = call;
    while (first.isElementwise() && first.inputs().get(0) != Call.INPUT) {
      first = network.calls().get(first.inputs().get(0));
    }
    chain.add(first);
    Call next = onlyReader(network, first);
    while (next != null && next.isElementwise()) {
      chain.add(next);
      next = onlyReader(network, next);
    }
    return List.copyOf(chain);
  }

  private static @Nullable Call onlyReader(Network network, Call call) {
    List<Call> readers =
        network.calls().stream()
            .filter(other -> other.inputs().contains(call.index()))
            .limit(2)
            .toList();
    return readers.size() == 1 ? readers.get(0) : null;
  }
}
