package org.resnetexplorer.explain.readings;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.statistics.RunStatistics;
import org.resnetexplorer.network.Call;

/**
 * Readings of one run, with sums in double precision. Not on the FX thread, as reading waits for
 * the engine.
 */
public final class Readings {
  private final Trace trace;

  public Readings(Trace trace) {
    this.trace = trace;
  }

  /** How strongly each channel of a call answers: the mean of its absolute values, {@code [C]}. */
  public double[] strengths(Call call) throws EngineException {
    return RunStatistics.of(trace).of(call).channels().stream()
        .mapToDouble(channel -> channel.reductions().meanMagnitude())
        .toArray();
  }

  /** The Euclidean norm of a call's output. */
  public double norm(Call call) throws EngineException {
    return RunStatistics.of(trace).of(call).whole().reductions().norm();
  }

  /** {@code ||F(x)||}: what a block's branch brings to the sum. */
  public double branchNorm(Call sum) throws EngineException {
    return norm(trace.network().calls().get(sum.inputs().get(0)));
  }

  /** {@code ||x||}: what a block's shortcut brings to the sum, projected if the block does that. */
  public double shortcutNorm(Call sum) throws EngineException {
    return norm(trace.network().calls().get(sum.inputs().get(1)));
  }

  /** {@code ||F(x)|| / ||x||} of each sum. */
  public List<Double> changes(List<Call> sums) throws EngineException {
    List<Double> changes = new ArrayList<>();
    for (Call sum : sums) {
      changes.add(branchNorm(sum) / shortcutNorm(sum));
    }
    return List.copyOf(changes);
  }
}
