package org.resnetexplorer.explain.attribution;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.engine.BackwardRule;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.ledger.HeadShare;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * A call's channels added up, each times the mean of the derivatives in it (Selvaraju et al. 2017);
 * the paper cuts the sum off below zero, neither scaled nor enlarged here. After the last block,
 * where all derivatives of a channel are equal, cells and biases are the number before the cut, as
 * of {@link PricedCam}; earlier it promises no sum.
 *
 * @param call name of the call whose output it looks at
 */
public record GradCam(String call) implements AtOnce {

  /** After the last block, as the paper has it. */
  public static GradCam standard(Network network) {
    return new GradCam(HeadShare.lastOutput(network).name());
  }

  @Override
  public Method method() {
    return Method.GRADCAM;
  }

  @Override
  public List<Setting> settings() {
    return List.of(new Setting("call", call));
  }

  @Override
  public @Nullable Refusal refusal(Network network) {
    Call found = network.findCall(call).orElse(null);
    if (found == null) {
      return Refusal.NO_CALL;
    }
    return found.index() >= network.pooling().index() ? Refusal.NO_CELLS : null;
  }

  @Override
  public Attribution whole(Trace trace, Question question, Cancellation cancellation)
      throws EngineException {
    Call at = trace.network().findCall(call).orElseThrow();
    SignedMap map = trace.compute(w -> weighed(w, question, at), cancellation);
    Account account =
        equals(standard(trace.network()))
            ? PricedCam.account(map, HeadShare.of(trace, question, cancellation))
            : null;
    return new Attribution(
        this, question, question.of(trace.logits()), map, Maps.positive(map), account, List.of());
  }

  private static SignedMap weighed(Workspace workspace, Question question, Call wanted) {
    Tensor values = workspace.here().output(wanted);
    List<Integer> sizes = values.sizes();
    SignedMap[] found = {Maps.sum(Gradients.zeros(sizes), sizes)};
    try (Tensor seed = question.seed(workspace)) {
      workspace.backward(
          workspace.here(),
          seed,
          wanted.index(),
          BackwardRule.DERIVATIVE,
          (call, arrived) -> {
            if (call.index() == wanted.index()) {
              found[0] = weighed(workspace, values, arrived);
            }
          });
    }
    return found[0];
  }

  private static SignedMap weighed(Workspace workspace, Tensor values, Tensor gradient) {
    List<Integer> sizes = values.sizes();
    double[] means = gradient.channelSums();
    for (int c = 0; c < means.length; c++) {
      means[c] /= sizes.get(2) * sizes.get(3);
    }
    try (Tensor weights = workspace.perChannel(means, values);
        Tensor weighed = values.times(weights)) {
      return Maps.sum(weighed.values(), sizes);
    }
  }
}
