package org.resnetexplorer.explain.attribution;

import java.util.Arrays;
import org.resnetexplorer.engine.Kernel;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Workspace;

/**
 * The gamma rule for {@code z = W x + t} with inputs of any sign: what pushed a result in the
 * direction that it took counts {@code 1 + gamma} times, what pushed against it once. All of a
 * result's relevance goes to inputs and shift.
 *
 * @param up W's positive weights
 * @param down W's negative weights
 * @param shift one number a channel of the result
 */
record GammaRule(Workspace workspace, double gamma, Kernel up, Kernel down, double[] shift) {
  /** So small that only a result of exactly 0 notices, which has no relevance to give. */
  private static final double TINY = 1e-12;

  /**
   * @param inputs of the inputs' sizes
   * @param ofShift what the shift keeps
   */
  record Shares(Tensor inputs, double ofShift) {}

  /**
   * @param x what the layer read
   * @param relevance of its results
   */
  Shares shares(Tensor x, Tensor relevance) {
    try (Bin bin = new Bin()) {
      Tensor plus = bin.of(x.positive());
      Tensor minus = bin.of(x.negative());
      boolean signed = minus.sum() != 0;
      Tensor zero = bin.of(relevance.times(0));
      Tensor above = bin.of(zero.plus(bin.of(workspace.perChannel(shift(1), relevance))));
      Tensor below = bin.of(zero.plus(bin.of(workspace.perChannel(shift(-1), relevance))));
      Tensor pushing = bin.of(above.plus(bin.of(up.of(plus))));
      Tensor against = bin.of(below.plus(bin.of(down.of(plus))));
      if (signed) {
        pushing = bin.of(pushing.plus(bin.of(down.of(minus))));
        against = bin.of(against.plus(bin.of(up.of(minus))));
      }
      Weights weights = weights(bin, pushing, against, relevance);
      Tensor inputs = shared(bin, plus, up, down, weights);
      if (signed) {
        inputs = bin.of(inputs).plus(bin.of(shared(bin, minus, down, up, weights)));
      }
      return new Shares(inputs, above.dot(weights.up()) + below.dot(weights.down()));
    }
  }

  /** What a unit of each product that raised a result gets, and of each that lowered it. */
  private record Weights(Tensor up, Tensor down) {}

  private Weights weights(Bin bin, Tensor pushing, Tensor against, Tensor relevance) {
    Tensor result = bin.of(pushing.plus(against));
    Tensor positive = bin.of(result.mask());
    Tensor side = bin.of(bin.of(pushing.minus(against)).times(positive));
    Tensor counted = bin.of(side.plus(against));
    Tensor all = bin.of(result.plus(bin.of(counted.times(gamma))));
    Tensor guard = bin.of(bin.of(positive.times(2 * TINY)).plus(minusTiny(bin, positive)));
    Tensor each = bin.of(relevance.over(bin.of(all.plus(guard))));
    Tensor ofPositive = bin.of(each.times(positive));
    Tensor ofNegative = bin.of(each.minus(ofPositive));
    return new Weights(
        bin.of(each.plus(bin.of(ofPositive.times(gamma)))),
        bin.of(each.plus(bin.of(ofNegative.times(gamma)))));
  }

  private Tensor minusTiny(Bin bin, Tensor like) {
    double[] values = new double[like.sizes().get(1)];
    Arrays.fill(values, -TINY);
    return bin.of(workspace.perChannel(values, like));
  }

  private static Tensor shared(
      Bin bin, Tensor inputs, Kernel raising, Kernel lowering, Weights weights) {
    Tensor raised = bin.of(raising.back(inputs, weights.up()));
    Tensor lowered = bin.of(lowering.back(inputs, weights.down()));
    return inputs.times(bin.of(raised.plus(lowered)));
  }

  private double[] shift(int sign) {
    double[] part = shift.clone();
    for (int c = 0; c < part.length; c++) {
      part[c] = part[c] * sign > 0 ? part[c] : 0;
    }
    return part;
  }
}
