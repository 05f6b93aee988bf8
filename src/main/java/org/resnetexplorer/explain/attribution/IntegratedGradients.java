package org.resnetexplorer.explain.attribution;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.engine.BackwardRule;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Point;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.account.Account;
import org.resnetexplorer.explain.account.Part;
import org.resnetexplorer.explain.account.SignedMap;
import org.resnetexplorer.explain.attribution.Attribution.StepError;
import org.resnetexplorer.explain.question.Question;

/**
 * Derivatives along the straight way from a baseline to the input, times the way (Sundararajan et
 * al. 2017). With enough steps it adds up to how much the number grows on that way. By the
 * trapezoidal rule: halving the steps uses the same points, so that the error after fewer steps is
 * known without more work.
 *
 * @param steps of the way
 * @param baseline one value of the normalised input for all pixels: 0 is the mean colour of what the
 *     network was trained on
 */
public record IntegratedGradients(int steps, double baseline) implements Attributor {
  /** From the mean colour. */
  public static final IntegratedGradients STANDARD = new IntegratedGradients(16, 0);

  public IntegratedGradients {
    if (steps < 1) {
      throw new IllegalArgumentException(steps + " steps");
    }
  }

  @Override
  public Method method() {
    return Method.INTEGRATED_GRADIENTS;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting("steps", String.valueOf(steps)),
        new Setting("baseline", String.valueOf(baseline)));
  }

  @Override
  public Attribution attribute(
      Trace trace, Question question, Progress progress, Cancellation cancellation)
      throws EngineException {
    float[] x = trace.input().values();
    Way way = new Way(x, new double[x.length], new ArrayList<>());
    double start = 0;
    Attribution soFar = null;
    int done = 0;
    for (int stride : strides()) {
      for (int step = 0; step <= steps; step += stride) {
        if (stride != firstStride() && step % (2 * stride) == 0) {
          continue;
        }
        float[] input = between(x, (double) step / steps);
        Slope slope = trace.compute(w -> slope(w, input, trace, question), cancellation);
        way.add(slope.gradient(), step == 0 || step == steps ? 0.5 : 1);
        start = step == 0 ? slope.value() : start;
        done++;
        if (soFar != null) {
          progress.at(soFar, done / (steps + 1.0));
        }
      }
      soFar = way.attribution(this, trace, question, start, stride);
      progress.at(soFar, done / (steps + 1.0));
    }
    return java.util.Objects.requireNonNull(soFar, "At least one stride");
  }

  /** From the coarsest to 1, each half of the one before. */
  private List<Integer> strides() {
    List<Integer> strides = new ArrayList<>();
    for (int stride = firstStride(); stride >= 1; stride /= 2) {
      strides.add(stride);
    }
    return strides;
  }

  /** The largest power of two in the number of steps. */
  private int firstStride() {
    return Integer.lowestOneBit(steps);
  }

  private float[] between(float[] x, double share) {
    float[] input = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      input[i] = (float) (baseline + share * (x[i] - baseline));
    }
    return input;
  }

  private record Slope(float[] gradient, double value) {}

  private static Slope slope(Workspace workspace, float[] input, Trace trace, Question question) {
    try (Point there = workspace.at(workspace.tensor(input, InputMaps.sizes(trace)))) {
      return new Slope(
          Gradients.input(workspace, there, question, BackwardRule.DERIVATIVE),
          question.of(there.logits().values()));
    }
  }

  /** What has been added up on the way. */
  private record Way(float[] x, double[] sum, List<StepError> errors) {
    void add(float[] gradient, double weight) {
      for (int i = 0; i < sum.length; i++) {
        sum[i] += weight * gradient[i];
      }
    }

    Attribution attribution(
        IntegratedGradients by, Trace trace, Question question, double start, int stride) {
      int taken = by.steps / stride;
      float[] products = new float[x.length];
      double total = 0;
      for (int i = 0; i < x.length; i++) {
        double product = (x[i] - by.baseline) * sum[i] / taken;
        products[i] = (float) product;
        total += product;
      }
      double value = question.of(trace.logits());
      Account account = new Account(List.of(new Part("pixels", total)), value - start);
      errors.add(new StepError(taken, account.residual()));
      SignedMap map = Maps.sum(products, InputMaps.sizes(trace));
      return new Attribution(
          by, question, value, map, Maps.magnitude(map), account, List.copyOf(errors));
    }
  }
}
