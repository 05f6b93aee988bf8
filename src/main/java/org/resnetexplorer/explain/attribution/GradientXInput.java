package org.resnetexplorer.explain.attribution;

import java.util.List;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Call;

/**
 * Derivative times value of every pixel of the normalised input, and the share of every bias: full
 * gradients, which add up to the number (Srinivas and Fleuret 2019).
 */
public record GradientXInput() implements Attributor {
  @Override
  public Method method() {
    return Method.GRADIENT_X_INPUT;
  }

  @Override
  public List<Setting> settings() {
    return List.of();
  }

  @Override
  public Steps begin(Trace trace, Question question) {
    return Steps.one(cancellation -> whole(trace, question, cancellation));
  }

  private Attribution whole(Trace trace, Question question, Cancellation cancellation)
      throws EngineException {
    Products products = Products.of(trace, question, Call.INPUT, "pixels", cancellation);
    return InputMaps.of(this, trace, question, products.map(), products.account());
  }
}
