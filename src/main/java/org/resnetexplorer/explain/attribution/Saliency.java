package org.resnetexplorer.explain.attribution;

import org.resnetexplorer.engine.BackwardRule;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.question.Question;

/**
 * How much the number grows as a pixel of the normalised input grows: its derivative (Simonyan et
 * al. 2013). Promises no sum.
 */
public record Saliency() implements AtOnce {
  @Override
  public Method method() {
    return Method.SALIENCY;
  }

  @Override
  public Attribution whole(Trace trace, Question question, Cancellation cancellation)
      throws EngineException {
    return InputMaps.ofGradient(
        this,
        trace,
        question,
        trace.compute(
            w -> Gradients.input(w, w.here(), question, BackwardRule.DERIVATIVE), cancellation));
  }
}
