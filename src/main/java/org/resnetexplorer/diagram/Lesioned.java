package org.resnetexplorer.diagram;

import java.util.Map;
import java.util.Set;

/**
 * What was cut or scaled inside the network, and what follows from it.
 *
 * @param terms factor of each changed term of a sum
 * @param outputs a few characters for each call whose output is changed: {@code ×0.50}
 * @param computed names of the calls that were computed anew; the rest is taken from an earlier run
 */
public record Lesioned(
    Map<SumTerm, Double> terms, Map<String, String> outputs, Set<String> computed) {
  /** The network as it is. */
  public static final Lesioned NONE = new Lesioned(Map.of(), Map.of(), Set.of());

  public Lesioned {
    terms = Map.copyOf(terms);
    outputs = Map.copyOf(outputs);
    computed = Set.copyOf(computed);
  }

  /** Whether a node stands for a call that was computed anew, or has one inside. */
  public boolean isComputed(Node node) {
    return computed.stream().anyMatch(node::holds);
  }
}
