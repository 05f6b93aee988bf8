package org.resnetexplorer.app.runs;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.Activations;
import org.resnetexplorer.app.state.PinnedRun;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.app.state.Selected;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.CallPairing;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.render.Activation;
import org.resnetexplorer.render.ActivationDifference;

/**
 * The selected call in both runs: A, the kept one, and B, the one shown now.
 *
 * @param call of B
 * @param pair the call with its partner in A; null if A has none there
 * @param difference of the two outputs; null without a partner
 * @param statistics of the two outputs, where only their means over channels can be compared
 * @param telling the channel of B to show while none is chosen
 */
record RunsPair(
    PinnedRun kept,
    Run now,
    Call call,
    CallPairing.@Nullable Pair pair,
    @Nullable ActivationDifference difference,
    @Nullable TwoStatistics statistics,
    int telling) {

  /** Copies both outputs out; not on the FX thread. */
  static RunsPair of(PinnedRun kept, Run now, Call call, Activations activations)
      throws EngineException {
    Optional<CallPairing.Pair> found =
        new CallPairing(kept.run().model().sizes(), now.model().sizes()).of(call);
    if (found.isEmpty()) {
      return new RunsPair(kept, now, call, null, null, null, Selected.NO_CHANNEL);
    }
    CallPairing.Pair pair = found.get();
    Activation first = activations.of(kept.run(), pair.first());
    Activation second = activations.of(now, pair.second());
    return new RunsPair(
        kept,
        now,
        call,
        pair,
        ActivationDifference.of(first, second),
        pair.sameShape() ? null : TwoStatistics.of(kept.run(), now, pair),
        activations.channel(now, call, Selected.NO_CHANNEL));
  }

  boolean isOf(PinnedRun otherKept, Run otherNow, Call otherCall) {
    return kept == otherKept && now == otherNow && call.equals(otherCall);
  }

  /** Whether A and B are one and the same run. */
  boolean isOneRun() {
    return kept.run() == now;
  }

  /** Whether one model answered both times. */
  boolean isOneModel() {
    return kept.run().model().request().equals(now.model().request());
  }

  Optional<Shape> firstShape() {
    return Optional.ofNullable(pair).map(two -> kept.run().model().sizes().output(two.first()));
  }

  Shape secondShape() {
    return now.model().sizes().output(call);
  }

  /** How many channels there are to compare; one where means are compared. */
  int channels() {
    return difference == null ? 0 : difference.difference().channels();
  }

  boolean has(int channel) {
    return channel >= 0 && channel < channels();
  }
}
