package org.resnetexplorer.explain.metric;

import java.util.List;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.numbers.Statistics;

/**
 * What one run tells of each call, in forward order.
 *
 * @param milliseconds one number a call
 * @param outputs statistics of each output; empty if nobody looked at the values
 */
public record RunFigures(List<Double> milliseconds, List<Statistics> outputs) {

  public RunFigures {
    milliseconds = List.copyOf(milliseconds);
    outputs = List.copyOf(outputs);
  }

  /** The times alone. */
  public static RunFigures times(List<Double> milliseconds) {
    return new RunFigures(milliseconds, List.of());
  }

  double milliseconds(Call call) {
    return milliseconds.get(call.index());
  }

  /**
   * @throws IllegalArgumentException if nobody looked at the values
   */
  Statistics output(Call call) {
    if (outputs.isEmpty()) {
      throw new IllegalArgumentException("Nobody looked at the output of " + call.name());
    }
    return outputs.get(call.index());
  }
}
