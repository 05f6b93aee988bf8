package org.resnetexplorer.explain.attribution;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.BackwardRule;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Point;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Call;

/**
 * The derivative, but each ReLU lets only what is positive back (Springenberg et al. 2014).
 * Promises no sum, and looks much the same whatever is asked (Adebayo et al. 2018).
 */
public record GuidedBackprop() implements AtOnce {
  private static final BackwardRule GUIDED = GuidedBackprop::back;

  private static @Nullable Tensor back(
      Workspace workspace, Point at, Call call, int term, Tensor arriving) {
    Tensor back = workspace.back(at, call, term, arriving);
    if (!call.isReLU()) {
      return back;
    }
    try (back) {
      return back.positive();
    }
  }

  @Override
  public Method method() {
    return Method.GUIDED_BACKPROP;
  }

  @Override
  public Attribution whole(Trace trace, Question question, Cancellation cancellation)
      throws EngineException {
    return InputMaps.ofGradient(
        this,
        trace,
        question,
        trace.compute(w -> Gradients.input(w, w.here(), question, GUIDED), cancellation));
  }
}
