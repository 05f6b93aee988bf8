package org.resnetexplorer.explain.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Network;

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
public record Lrp(double gamma) implements AtOnce {
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

  /** Group norm mixes all cells of a group, for which the rules of this method have no share. */
  @Override
  public @Nullable Refusal refusal(Network network) {
    return network.spec().family().norm().isOfGroups() ? Refusal.GROUP_NORM : null;
  }

  @Override
  public Attribution whole(Trace trace, Question question, Cancellation cancellation)
      throws EngineException {
    return InputMaps.of(
        this, trace, question, trace.compute(w -> shared(w, question), cancellation));
  }

  private PixelShares shared(Workspace workspace, Question question) {
    Relevance relevance = new Relevance(workspace, gamma);
    try (Tensor seed = question.seed(workspace)) {
      float[] pixels =
          Gradients.input(
              workspace, workspace.here(), relevance.start(seed), relevance, (call, arrived) -> {});
      return new PixelShares(pixels, relevance.parts());
    }
  }
}
