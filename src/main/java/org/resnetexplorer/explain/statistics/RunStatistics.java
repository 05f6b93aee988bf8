package org.resnetexplorer.explain.statistics;

import java.util.Collection;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * The statistics of a run's outputs, each measured once for all who ask, as long as its trace is
 * open. Keeps numbers, not values: 36 bytes a channel, for all calls of ResNet-152 some 10 MB
 * beside the 250 MB of its outputs. For any thread; two that ask for the same output at once may
 * both measure it, and get the same numbers.
 */
public final class RunStatistics {
  /**
   * Values to look at in one go, some ten milliseconds, so that others get their turn at thread and
   * engine in between. Most outputs are far smaller.
   */
  public static final long PORTION = 4_000_000;

  private final Trace trace;
  private final ShapesAndCosts sizes;
  private final AtomicReferenceArray<@Nullable CallStatistics> known;

  /** Those of a trace, the same for all who ask; does not wait. */
  public static RunStatistics of(Trace trace) {
    return trace.derived(RunStatistics.class, RunStatistics::new);
  }

  private RunStatistics(Trace trace) {
    this.trace = trace;
    this.sizes = trace.network().sizes(trace.input().height(), trace.input().width());
    this.known = new AtomicReferenceArray<>(trace.network().calls().size());
  }

  /** What has been measured of a call; null if nobody has asked yet. Does not wait. */
  public @Nullable CallStatistics known(Call call) {
    return known.get(call.index());
  }

  /**
   * What has been measured of a call. Does not wait.
   *
   * @throws IllegalStateException if nobody has asked yet
   */
  public CallStatistics measured(Call call) {
    CallStatistics found = known(call);
    if (found == null) {
      throw new IllegalStateException("Not measured: " + call.name());
    }
    return found;
  }

  /** Whether all of these have been measured. Does not wait. */
  public boolean knows(Collection<Call> calls) {
    return calls.stream().allMatch(call -> known(call) != null);
  }

  /**
   * Of one call, measured now if nobody has asked for it before. Waits for the engine: never on a
   * thread that must not.
   *
   * @throws org.resnetexplorer.engine.TraceClosedException if it is not known and the trace closed
   */
  public CallStatistics of(Call call) throws EngineException {
    CallStatistics before = known(call);
    return before == null ? measure(call, trace.values(call)) : before;
  }

  /**
   * Of one call, by somebody who has its output.
   *
   * @param values what {@link Trace#values} answers for the call
   */
  public CallStatistics of(Call call, float[] values) {
    CallStatistics before = known(call);
    return before == null ? measure(call, values) : before;
  }

  private CallStatistics measure(Call call, float[] values) {
    CallStatistics found = CallStatistics.of(values, sizes.output(call).channels());
    known.set(call.index(), found);
    return found;
  }

  /**
   * Measures those of the calls that nobody has asked for yet, in their order, up to a {@link
   * #PORTION}; at least one. Waits for the engine.
   *
   * @param cancellation looked at before each call
   * @return whether all of them are known now
   * @throws CancellationException if it was raised; what was measured before stays known
   * @throws org.resnetexplorer.engine.TraceClosedException if the trace is closed
   */
  public boolean measureSome(Collection<Call> calls, Cancellation cancellation)
      throws EngineException {
    long looked = 0;
    for (Call call : calls) {
      if (known(call) == null) {
        if (looked >= PORTION) {
          return false;
        }
        cancellation.check();
        looked += of(call).whole().count();
      }
    }
    return true;
  }
}
