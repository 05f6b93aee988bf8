package org.resnetexplorer.engine;

import java.util.List;
import java.util.function.Predicate;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * Which calls come out otherwise when something is changed: those that are changed, and all that
 * read from them. The rest need not be computed again.
 */
final class Following {
  private final boolean[] follows;

  private Following(boolean[] follows) {
    this.follows = follows;
  }

  /**
   * @param input whether the network's input is another
   * @param changed whether a call itself is changed
   * @param replaced whether its output is the same whatever it reads
   */
  static Following of(
      Network network, boolean input, Predicate<Call> changed, Predicate<Call> replaced) {
    boolean[] follows = new boolean[network.calls().size()];
    for (Call call : network.calls()) {
      boolean reads = call.inputs().stream().anyMatch(i -> i == Call.INPUT ? input : follows[i]);
      follows[call.index()] = changed.test(call) || reads && !replaced.test(call);
    }
    return new Following(follows);
  }

  /** From a run to one with other interventions. */
  static Following of(
      Network network, boolean input, List<Intervention> before, List<Intervention> now) {
    return of(
        network,
        input,
        call -> !on(call, before).equals(on(call, now)),
        call -> on(call, now).stream().anyMatch(Intervention.Replace.class::isInstance));
  }

  private static List<Intervention> on(Call call, List<Intervention> interventions) {
    return interventions.stream().filter(i -> i.call().equals(call.name())).toList();
  }

  boolean contains(Call call) {
    return follows[call.index()];
  }
}
