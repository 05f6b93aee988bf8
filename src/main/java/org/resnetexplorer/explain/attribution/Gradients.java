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

  /** What arrives at the logits: {@code [1, classes]}. */
  static Tensor seed(Workspace workspace, Question question) {
    float[] seed = question.seed(workspace.here().logits().sizes().get(1));
    return workspace.tensor(seed, List.of(1, seed.length));
  }

  /** What arrives at the input, {@code [1, C, H, W]} in C order. */
  static float[] input(Workspace workspace, Point at, Question question, BackwardRule rule) {
    float[][] found = {new float[0]};
    try (Tensor seed = seed(workspace, question)) {
      workspace.backward(
          at,
          seed,
          Call.INPUT,
          rule,
          new Arrivals() {
            @Override
            public void at(Call call, Tensor arrived) {}

            @Override
            public void atInput(Tensor arrived) {
              found[0] = arrived.values();
            }
          });
    }
    // A replaced output lets nothing arrive, which is a gradient of zero.
    return found[0].length == 0 ? zeros(at.input().sizes()) : found[0];
  }

  static float[] zeros(List<Integer> sizes) {
    return new float[sizes.stream().reduce(1, (a, b) -> a * b)];
  }
}
