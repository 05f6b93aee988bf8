package org.resnetexplorer.app.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.PinnedRun;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.CallPairing;
import org.resnetexplorer.render.ActivationDifference;

/**
 * How far B lies from A at every call, as far as that is measured. Measured in portions, so that
 * maps asked for meanwhile need not wait for the whole network.
 *
 * @param pairs all calls of B that have a partner in A
 * @param known of the first of them, in the same order
 */
record Distances(PinnedRun kept, Run now, List<CallPairing.Pair> pairs, List<Distance> known) {
  /** Values of a portion: some milliseconds of copying and summing. */
  private static final long PORTION = 2_000_000;

  Distances {
    pairs = List.copyOf(pairs);
    known = List.copyOf(known);
  }

  /**
   * Of one call.
   *
   * @param relative {@code ||B - A|| / ||A||}; NaN where the shapes differ
   * @param statistics of both outputs where the shapes differ; null where they do not
   */
  record Distance(CallPairing.Pair pair, double relative, @Nullable TwoStatistics statistics) {
    boolean isKnown() {
      return Double.isFinite(relative);
    }
  }

  /** Nothing measured yet. Pairing takes long for deep networks; not on the FX thread. */
  static Distances begin(PinnedRun kept, Run now) {
    CallPairing pairing = new CallPairing(kept.run().model().sizes(), now.model().sizes());
    return new Distances(kept, now, pairing.all(), List.of());
  }

  boolean isOf(PinnedRun otherKept, Run otherNow) {
    return kept == otherKept && now == otherNow;
  }

  boolean isComplete() {
    return known.size() == pairs.size();
  }

  /** With the next calls measured; not on the FX thread. */
  Distances next() throws EngineException {
    List<Distance> more = new ArrayList<>(known);
    long read = 0;
    while (more.size() < pairs.size() && read < PORTION) {
      CallPairing.Pair pair = pairs.get(more.size());
      read += kept.run().model().sizes().output(pair.first()).elements();
      read += now.model().sizes().output(pair.second()).elements();
      more.add(measure(pair));
    }
    return new Distances(kept, now, pairs, more);
  }

  private Distance measure(CallPairing.Pair pair) throws EngineException {
    if (!pair.sameShape()) {
      return new Distance(pair, Double.NaN, TwoStatistics.of(kept.run(), now, pair));
    }
    float[] first = kept.run().trace().values(pair.first());
    float[] second = now.trace().values(pair.second());
    return new Distance(pair, ActivationDifference.relativeDistance(first, second), null);
  }

  /** Calls of B whose output has the shape of its partner's. */
  long comparable() {
    return pairs.stream().filter(CallPairing.Pair::sameShape).count();
  }

  /** All calls of B. */
  int calls() {
    return now.model().network().calls().size();
  }

  /** The greatest that is known; 0 if none is. */
  double greatest() {
    return known.stream().filter(Distance::isKnown).mapToDouble(Distance::relative).max().orElse(0);
  }

  Optional<Distance> of(Call call) {
    return known.stream().filter(distance -> distance.pair().second().equals(call)).findFirst();
  }
}
