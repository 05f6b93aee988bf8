package org.resnetexplorer.app.featuremaps;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.ValueScale;

/**
 * The ends of the scales of a run's calls: the greatest among several is the end of the scale that
 * makes them comparable. Call after call, so that other work of the panes comes in between; each
 * once per run. On the FX thread only.
 */
final class RunMagnitudes {
  private final Background background;
  private final Map<Call, Double> known = new HashMap<>();
  private @Nullable Run run;
  private Background.@Nullable Pending pending;

  RunMagnitudes(Background background) {
    this.background = background;
  }

  /** The greatest magnitude among the calls, if all of them have been looked at. */
  OptionalDouble find(Run of, List<Call> calls) {
    return run == of && known.keySet().containsAll(calls)
        ? OptionalDouble.of(calls.stream().mapToDouble(known::get).max().orElse(0))
        : OptionalDouble.empty();
  }

  /** Looks at the calls; {@code done} hears of it unless something else was asked for meanwhile. */
  void compute(Run of, List<Call> calls, Runnable done) {
    cancel();
    if (run != of) {
      known.clear();
      run = of;
    }
    next(of, calls.stream().filter(call -> !known.containsKey(call)).toList(), done);
  }

  void cancel() {
    if (pending != null) {
      pending.cancel();
    }
  }

  private void next(Run of, List<Call> calls, Runnable done) {
    if (calls.isEmpty()) {
      done.run();
      return;
    }
    Call call = calls.get(0);
    pending =
        background.compute(
            () -> magnitude(of, call),
            magnitude -> {
              known.put(call, magnitude);
              next(of, calls.subList(1, calls.size()), done);
            });
  }

  /** Past the shared store of activations, which would forget what is being looked at. */
  private static double magnitude(Run run, Call call) throws EngineException {
    float[] values = run.trace().values(call);
    return ValueScale.of(ShownMaps.signedness(call), values, 0, values.length).magnitude();
  }
}
