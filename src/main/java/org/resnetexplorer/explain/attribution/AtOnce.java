package org.resnetexplorer.explain.attribution;

import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.question.Question;

/** A method of one step. */
sealed interface AtOnce extends Attributor
    permits GradCam, GradientXInput, GuidedBackprop, Lrp, PricedCam, Saliency {
  /** The whole map, at the cost of about a run. */
  Attribution whole(Trace trace, Question question, Cancellation cancellation)
      throws EngineException;

  @Override
  default Steps begin(Trace trace, Question question) {
    Refusal refusal = refusal(trace.network());
    if (refusal != null) {
      throw new IllegalArgumentException(this + " has nothing to say: " + refusal);
    }
    return new OneStep(this, trace, question);
  }

  /** The only step. */
  final class OneStep implements Steps {
    private final AtOnce by;
    private final Trace trace;
    private final Question question;
    private boolean done;

    private OneStep(AtOnce by, Trace trace, Question question) {
      this.by = by;
      this.trace = trace;
      this.question = question;
    }

    @Override
    public Attribution next(Cancellation cancellation) throws EngineException {
      Attribution whole = by.whole(trace, question, cancellation);
      done = true;
      return whole;
    }

    @Override
    public double share() {
      return done ? 1 : 0;
    }
  }
}
