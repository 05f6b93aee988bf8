package org.resnetexplorer.explain.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Network;

/**
 * A method with its settings. The same settings give the same map. The interventions of the run are
 * part of what is explained.
 */
public sealed interface Attributor permits AtOnce, IntegratedGradients, Occlusion, SmoothGrad {

  Method method();

  /** What it was told, in the order in which it is shown. */
  default List<Setting> settings() {
    return List.of();
  }

  /** Why it has nothing to say of a network; null if it has. */
  default @Nullable Refusal refusal(Network network) {
    return null;
  }

  /**
   * Begins to explain a run; computes nothing yet.
   *
   * @throws IllegalArgumentException where {@link #refusal} says why
   */
  Steps begin(Trace trace, Question question);

  /**
   * Explains a run, all steps at once. Waits for the engine, once a step, so that runs asked for
   * meanwhile get through between: not on the FX thread.
   *
   * @throws IllegalArgumentException where {@link #refusal} says why, and for an output that is not
   *     there
   * @throws java.util.concurrent.CancellationException if somebody cancels it
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced the trace
   * @throws EngineException if native memory runs out; the run stays
   */
  default Attribution attribute(
      Trace trace, Question question, Progress progress, Cancellation cancellation)
      throws EngineException {
    Steps steps = begin(trace, question);
    Attribution soFar;
    do {
      soFar = steps.next(cancellation);
      progress.at(soFar, steps.share());
    } while (steps.share() < 1);
    return soFar;
  }
}
