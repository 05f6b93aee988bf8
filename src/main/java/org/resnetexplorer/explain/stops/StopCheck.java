package org.resnetexplorer.explain.stops;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * Looks conditions up in one run. Each output is read and measured once, whatever the number of
 * conditions. Not on the FX thread, as reading waits for the engine; one thread at a time.
 */
public final class StopCheck {
  private final Network network;
  private final Outputs outputs;
  private final Cancellation cancellation;
  private final Map<Integer, Measured> known = new HashMap<>();

  /** Where outputs come from. */
  @FunctionalInterface
  public interface Outputs {
    float[] of(Call call) throws EngineException;
  }

  /**
   * @param cancellation looked at before each output; raised, it ends the check with a {@link
   *     java.util.concurrent.CancellationException}
   */
  public StopCheck(Network network, Outputs outputs, Cancellation cancellation) {
    this.network = network;
    this.outputs = outputs;
    this.cancellation = cancellation;
  }

  /**
   * Why a breakpoint at this call stops; empty if it does not. {@link StopCondition.Always} needs
   * no looking up and has no reason.
   */
  public Optional<Reason> check(Call call, StopCondition condition) throws EngineException {
    cancellation.check();
    if (condition instanceof StopCondition.Passes passes) {
      double value = measured(call).of(passes.quantity());
      return reason(call, condition, value, passes.comparison().holds(value, passes.bound()));
    } else if (condition instanceof StopCondition.NotFinite) {
      long count = measured(call).notFinite();
      return reason(call, condition, count, count > 0);
    } else if (condition instanceof StopCondition.SmallChange small && condition.suits(call)) {
      double change = change(call);
      return reason(call, condition, change, change < small.share());
    }
    return Optional.empty();
  }

  /**
   * {@code ||F(x)|| / ||x||} at a sum, whose first input is the branch, the second the shortcut.
   */
  private double change(Call add) throws EngineException {
    double branch = measured(network.calls().get(add.inputs().get(0))).norm();
    double shortcut = measured(network.calls().get(add.inputs().get(1))).norm();
    return branch / shortcut;
  }

  private Measured measured(Call call) throws EngineException {
    Measured before = known.get(call.index());
    if (before != null) {
      return before;
    }
    Measured now = Measured.of(outputs.of(call));
    known.put(call.index(), now);
    return now;
  }

  private static Optional<Reason> reason(
      Call call, StopCondition condition, double measured, boolean stops) {
    return stops ? Optional.of(new Reason(call.name(), condition, measured)) : Optional.empty();
  }
}
