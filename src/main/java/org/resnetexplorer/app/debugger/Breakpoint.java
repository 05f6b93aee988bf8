package org.resnetexplorer.app.debugger;

import org.resnetexplorer.explain.stops.StopCondition;
import org.resnetexplorer.network.Call;

/**
 * Where running and playing stop: before a call, always or only if its output in this run meets a
 * condition. The run is complete, so the output is known before its line is stepped over.
 *
 * @param call its name; {@link #ANY_CALL} for every call the condition suits
 * @param enabled one that is not stays in the list and stops nothing
 */
public record Breakpoint(String call, StopCondition condition, boolean enabled) {
  /** Stands for every call. */
  public static final String ANY_CALL = "*";

  /** Stops before a call whenever it is about to run. */
  public Breakpoint(String call, boolean enabled) {
    this(call, new StopCondition.Always(), enabled);
  }

  public Breakpoint withEnabled(boolean now) {
    return new Breakpoint(call, condition, now);
  }

  public boolean isConditional() {
    return !(condition instanceof StopCondition.Always);
  }

  public boolean isForAnyCall() {
    return call.equals(ANY_CALL);
  }

  /** Whether it is on and can stop before this call at all. */
  public boolean concerns(Call candidate) {
    return enabled
        && (isForAnyCall() || call.equals(candidate.name()))
        && condition.suits(candidate);
  }
}
