package org.resnetexplorer.explain.metric;

import java.util.List;

/**
 * What one run tells of each call, in forward order.
 *
 * @param milliseconds one number a call
 * @param means mean of each output; empty if nobody looked at the values
 * @param zeroShares exact zeros in each output, 0 to 1; empty if nobody looked at the values
 */
public record RunFigures(List<Double> milliseconds, List<Double> means, List<Double> zeroShares) {

  public RunFigures {
    milliseconds = List.copyOf(milliseconds);
    means = List.copyOf(means);
    zeroShares = List.copyOf(zeroShares);
  }

  /** The times alone. */
  public static RunFigures times(List<Double> milliseconds) {
    return new RunFigures(milliseconds, List.of(), List.of());
  }
}
