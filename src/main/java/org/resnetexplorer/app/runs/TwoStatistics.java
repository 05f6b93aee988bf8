package org.resnetexplorer.app.runs;

import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.explain.statistics.RunStatistics;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.CallPairing;
import org.resnetexplorer.numbers.Statistics;

/** What the outputs of a call amount to in A and in B; all that can be said where shapes differ. */
record TwoStatistics(Statistics first, Statistics second) {

  /** Waits for the engine where they have not been measured yet; not on the FX thread. */
  static TwoStatistics of(Run a, Run b, CallPairing.Pair pair) throws EngineException {
    return new TwoStatistics(whole(a, pair.first()), whole(b, pair.second()));
  }

  private static Statistics whole(Run run, Call call) throws EngineException {
    return RunStatistics.of(run.trace()).of(call).whole();
  }
}
