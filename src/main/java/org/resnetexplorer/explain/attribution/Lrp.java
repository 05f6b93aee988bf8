package org.resnetexplorer.explain.attribution;

import java.util.List;
import org.resnetexplorer.engine.Arrivals;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Call;

/**
 * Layer-wise relevance propagation (Bach et al. 2015): the number is handed back from each value to
 * those it was computed from, in proportion to what each gave. The classifier by what each feature
 * gave (LRP-0); convolutions, with their batch norm folded in, by the gamma rule (Montavon et al.
 * 2019), which lets what pushed in the direction of the result count {@code 1 + gamma} times; a
 * residual sum in proportion to the magnitudes of its two terms (Otsuki et al. 2024), so that
 * nothing is made or lost; the biases keep their share. Pixels and biases add up to the number.
 *
 * @param gamma 0 for plain proportions, which is gradient times input but at the sums
 */
public record Lrp(double gamma) implements Attributor {
  /** Between the paper's values for deep and for early layers. */
  public static final Lrp STANDARD = new Lrp(0.25);

  public Lrp {
    if (!(gamma >= 0)) {
      throw new IllegalArgumentException("gamma " + gamma);
    }
  }

  @Override
  public Method method() {
    return Method.LRP;
  }

  @Override
  public List<Setting> settings() {
    return List.of(new Setting("gamma", String.valueOf(gamma)));
  }

  @Override
  public Steps begin(Trace trace, Question question) {
    return Steps.one(cancellation -> whole(trace, question, cancellation));
  }

  private Attribution whole(Trace trace, Question question, Cancellation cancellation)
      throws EngineException {
    Found found = trace.compute(w -> found(w, question), cancellation);
    return InputMaps.of(this, trace, question, found.map(), found.account());
  }

  private record Found(SignedMap map, Account account) {}

  private Found found(Workspace workspace, Question question) {
    Relevance relevance = new Relevance(workspace, gamma);
    Tensor input = workspace.here().input();
    SignedMap[] map = {Maps.sum(Gradients.zeros(input.sizes()), input.sizes())};
    double[] pixels = {0};
    try (Tensor seed = Gradients.seed(workspace, question)) {
      Tensor start = relevance.start(seed);
      workspace.backward(
          workspace.here(),
          start,
          Call.INPUT,
          relevance,
          new Arrivals() {
            @Override
            public void at(Call call, Tensor arrived) {}

            @Override
            public void atInput(Tensor arrived) {
              map[0] = Maps.sum(arrived.values(), input.sizes());
              pixels[0] = arrived.sum();
            }
          });
    }
    List<Part> parts = relevance.parts();
    parts.add(0, new Part("pixels", pixels[0]));
    double value = question.of(workspace.here().logits().values());
    return new Found(map[0], new Account(parts, value));
  }
}
