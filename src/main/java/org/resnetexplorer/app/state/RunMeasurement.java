package org.resnetexplorer.app.state;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.explain.statistics.RunStatistics;
import org.resnetexplorer.network.Call;

/**
 * Measures outputs of a run in the background, a portion at a time, so that others get their turn
 * at thread and engine in between. What has been measured is in the {@link RunStatistics} of the
 * run's trace. On the FX thread only.
 */
public final class RunMeasurement {
  private final Background background;
  private final RunStatistics statistics;
  private final List<Call> calls;
  private final Consumer<Boolean> told;
  private final Cancellation cancellation = new Cancellation();
  private Background.Pending pending = new Background.Pending();

  private RunMeasurement(
      Background background, Run run, Collection<Call> calls, Consumer<Boolean> told) {
    this.background = background;
    this.statistics = RunStatistics.of(run.trace());
    this.calls = List.copyOf(calls);
    this.told = told;
  }

  /**
   * Begins with the first portion.
   *
   * @param calls measured in this order
   * @param told on the FX thread after each portion whether all calls are known now; no longer once
   *     it is cancelled, has failed or the run has been replaced
   */
  public static RunMeasurement start(
      Background background, Run run, Collection<Call> calls, Consumer<Boolean> told) {
    RunMeasurement measurement = new RunMeasurement(background, run, calls, told);
    measurement.next();
    return measurement;
  }

  private void next() {
    pending =
        background.compute(
            () -> statistics.measureSome(calls, cancellation),
            complete -> {
              told.accept(complete);
              if (!complete && !cancellation.isCancelled()) {
                next();
              }
            });
  }

  /** Measures nothing more; what has been measured stays known. */
  public void cancel() {
    cancellation.cancel();
    pending.cancel();
  }

  /** Whether the engine failed to hand out values. */
  public boolean hasFailed() {
    return pending.hasFailed();
  }
}
