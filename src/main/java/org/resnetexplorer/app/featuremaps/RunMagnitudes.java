package org.resnetexplorer.app.featuremaps;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.common.Background;
import org.resnetexplorer.app.common.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.render.Signedness;
import org.resnetexplorer.render.ValueScale;

/**
 * The greatest magnitude among all calls of a run whose values have the same sign: the end of the
 * scale that makes all calls comparable. Call after call, so that other work of the panes comes in
 * between; once per run. On the FX thread only.
 */
final class RunMagnitudes {
  private final Background background;
  private final Map<Signedness, Double> known = new EnumMap<>(Signedness.class);
  private @Nullable Run run;
  private Background.@Nullable Pending pending;

  RunMagnitudes(Background background) {
    this.background = background;
  }

  /** The magnitude, if it has been computed. */
  OptionalDouble find(Run of, Signedness signedness) {
    Double magnitude = run == of ? known.get(signedness) : null;
    return magnitude == null ? OptionalDouble.empty() : OptionalDouble.of(magnitude);
  }

  /** Computes it; {@code done} hears of it unless something else was asked for meanwhile. */
  void compute(Run of, Signedness signedness, Runnable done) {
    cancel();
    if (run != of) {
      known.clear();
      run = of;
    }
    Iterator<Call> calls =
        of.model().network().calls().stream()
            .filter(call -> ShownMaps.signedness(call) == signedness)
            .iterator();
    next(new Search(of, signedness, calls, done), 0);
  }

  void cancel() {
    if (pending != null) {
      pending.cancel();
    }
  }

  private record Search(Run run, Signedness signedness, Iterator<Call> calls, Runnable done) {}

  private void next(Search search, double greatest) {
    if (!search.calls().hasNext()) {
      known.put(search.signedness(), greatest);
      search.done().run();
      return;
    }
    Call call = search.calls().next();
    pending =
        background.compute(
            () -> magnitude(search, call),
            magnitude -> next(search, Math.max(greatest, magnitude)));
  }

  /** Past the shared store of activations, which would forget what is being looked at. */
  private static double magnitude(Search search, Call call) throws EngineException {
    float[] values = search.run().trace().values(call);
    return ValueScale.of(search.signedness(), values, 0, values.length).magnitude();
  }
}
