package org.resnetexplorer.explain.stops;

import java.util.List;
import java.util.Optional;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.statistics.RunStatistics;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.numbers.Statistics;

/**
 * Looks conditions up in what has been measured of one run. A value that is not a number makes the
 * mean NaN, as in PyTorch, and is left out of least and greatest, so that one NaN does not hide a
 * value beyond a bound. Does not wait.
 */
public final class StopCheck {
  private final Network network;
  private final RunStatistics statistics;

  public StopCheck(Trace trace) {
    this.network = trace.network();
    this.statistics = RunStatistics.of(trace);
  }

  /**
   * The calls whose outputs a condition at a call looks at; none if it can't hold there, and none
   * for {@link StopCondition.Always}.
   */
  public List<Call> looksAt(Call call, StopCondition condition) {
    if (condition instanceof StopCondition.Always || !condition.suits(call)) {
      return List.of();
    }
    return condition instanceof StopCondition.SmallChange
        ? List.of(input(call, 0), input(call, 1))
        : List.of(call);
  }

  /**
   * Why a breakpoint at this call stops; empty if it does not, or if what it looks at has not been
   * measured yet. {@link StopCondition.Always} needs no looking up and has no reason.
   */
  public Optional<Reason> check(Call call, StopCondition condition) {
    List<Call> needed = looksAt(call, condition);
    if (needed.isEmpty() || !statistics.knows(needed)) {
      return Optional.empty();
    }
    List<Statistics> found = needed.stream().map(one -> statistics.measured(one).whole()).toList();
    Statistics first = found.get(0);
    if (condition instanceof StopCondition.Passes passes) {
      double value = value(passes.quantity(), first);
      return reason(call, condition, value, passes.comparison().holds(value, passes.bound()));
    } else if (condition instanceof StopCondition.NotFinite) {
      return reason(call, condition, first.notFinite(), first.notFinite() > 0);
    } else if (condition instanceof StopCondition.SmallChange small) {
      double change = first.reductions().norm() / found.get(1).reductions().norm();
      return reason(call, condition, change, change < small.share());
    }
    return Optional.empty();
  }

  /** Of a sum the first input is the branch F(x), the second the shortcut x. */
  private Call input(Call add, int place) {
    return network.calls().get(add.inputs().get(place));
  }

  private static double value(StopQuantity quantity, Statistics of) {
    return switch (quantity) {
      case MEAN -> of.reductions().mean();
      case MAX -> of.greatestNumber();
      case MIN -> of.leastNumber();
      case ZERO_SHARE -> of.zeroShare();
    };
  }

  private static Optional<Reason> reason(
      Call call, StopCondition condition, double measured, boolean stops) {
    return stops ? Optional.of(new Reason(call.name(), condition, measured)) : Optional.empty();
  }
}
