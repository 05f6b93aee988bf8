package org.resnetexplorer.explain.attribution;

import java.util.List;
import org.resnetexplorer.engine.Arrivals;
import org.resnetexplorer.engine.BackwardRule;
import org.resnetexplorer.engine.Point;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.network.Call;

/** Ways back from the number asked about. */
final class Gradients {
  private Gradients() {}

  /** What arrives at the input, {@code [1, C, H, W]} in C order. */
  static float[] input(Workspace workspace, Point at, Question question, BackwardRule rule) {
    try (Tensor seed = question.seed(workspace)) {
      return input(workspace, at, seed, rule, (call, arrived) -> {});
    }
  }

  /**
   * The same of any seed.
   *
   * @param seed what arrives at the logits
   * @param onTheWay told of the calls alone
   */
  static float[] input(
      Workspace workspace, Point at, Tensor seed, BackwardRule rule, Arrivals onTheWay) {
    float[][] found = {new float[0]};
    workspace.backward(
        at,
        seed,
        Call.INPUT,
        rule,
        new Arrivals() {
          @Override
          public void at(Call call, Tensor arrived) {
            onTheWay.at(call, arrived);
          }

          @Override
          public void atInput(Tensor arrived) {
            found[0] = arrived.values();
          }
        });
    // A replaced output lets nothing arrive, which is a gradient of zero.
    return found[0].length == 0 ? zeros(at.input().sizes()) : found[0];
  }

  static float[] zeros(List<Integer> sizes) {
    return new float[sizes.stream().reduce(1, (a, b) -> a * b)];
  }
}
