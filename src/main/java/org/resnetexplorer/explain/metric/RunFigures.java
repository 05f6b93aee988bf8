package org.resnetexplorer.explain.metric;

import java.util.List;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.numbers.Statistics;

/**
 * What one run tells of each call, in forward order.
 *
 * @param milliseconds one number a call
 * @param outputs statistics of each output; empty if nobody looked at the values
 * @param payments what each output pays into the number asked about, one number a call; empty if
 *     nobody asked
 * @param gradients norm of the loss's gradient at each output, one number a call; empty if nobody
 *     asked
 */
public record RunFigures(
    List<Double> milliseconds,
    List<Statistics> outputs,
    List<Double> payments,
    List<Double> gradients) {

  public RunFigures {
    milliseconds = List.copyOf(milliseconds);
    outputs = List.copyOf(outputs);
    payments = List.copyOf(payments);
    gradients = List.copyOf(gradients);
  }

  /** Where nobody asked about an answer. */
  public RunFigures(List<Double> milliseconds, List<Statistics> outputs) {
    this(milliseconds, outputs, List.of(), List.of());
  }

  /** The times alone. */
  public static RunFigures times(List<Double> milliseconds) {
    return new RunFigures(milliseconds, List.of());
  }

  /** The payments alone. */
  public static RunFigures payments(List<Double> payments) {
    return new RunFigures(List.of(), List.of(), payments, List.of());
  }

  /** The gradients alone. */
  public static RunFigures gradients(List<Double> gradients) {
    return new RunFigures(List.of(), List.of(), List.of(), gradients);
  }

  double milliseconds(Call call) {
    return milliseconds.get(call.index());
  }

  double gradient(Call call) {
    return gradients.get(call.index());
  }

  double payment(Call call) {
    return payments.get(call.index());
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
