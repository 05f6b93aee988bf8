package org.resnetexplorer.explain.attribution;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.resnetexplorer.engine.BackwardRule;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Point;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.ledger.Payments;
import org.resnetexplorer.explain.question.Question;

/**
 * Derivative times value of every pixel of the normalised input, and the share of every bias: full
 * gradients, which add up to the number (Srinivas and Fleuret 2019).
 */
public record GradientXInput() implements AtOnce {
  @Override
  public Method method() {
    return Method.GRADIENT_X_INPUT;
  }

  @Override
  public Attribution whole(Trace trace, Question question, Cancellation cancellation)
      throws EngineException {
    return InputMaps.of(
        this, trace, question, trace.compute(w -> shared(w, question), cancellation));
  }

  private static PixelShares shared(Workspace workspace, Question question) {
    List<Part> offsets = new ArrayList<>();
    Point here = workspace.here();
    float[] products;
    try (Tensor seed = question.seed(workspace)) {
      products =
          Gradients.input(
              workspace,
              here,
              seed,
              BackwardRule.DERIVATIVE,
              (call, arrived) ->
                  Payments.offset(workspace, call, arrived)
                      .ifPresent(entry -> offsets.add(entry.part())));
    }
    float[] x = here.input().values();
    for (int i = 0; i < x.length; i++) {
      products[i] *= x[i];
    }
    Collections.reverse(offsets);
    return new PixelShares(products, offsets);
  }
}
