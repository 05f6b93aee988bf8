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
 * @param baseline one value of the normalised input for all pixels: 0 is the mean colour of what
 *     the network was trained on
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
  public Steps begin(Trace trace, Question question) {
    return new Way(trace, question);
  }

  /** The points of the way: those of the fewest steps first, then those between. */
  private List<Stop> stops() {
    List<Stop> points = new ArrayList<>();
    int first = Integer.lowestOneBit(steps);
    for (int stride = first; stride >= 1; stride /= 2) {
      for (int step = 0; step <= steps; step += stride) {
        if (stride == first || step % (2 * stride) != 0) {
          points.add(new Stop(step, stride));
        }
      }
    }
    return points;
  }

  /**
   * @param stride steps between it and the next when its turn comes
   */
  private record Stop(int step, int stride) {}

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

  /** What has been added up. */
  private final class Way implements Steps {
    private final Trace trace;
    private final Question question;
    private final float[] x;
    private final double[] sum;
    private final List<Stop> points = stops();
    private final List<StepError> errors = new ArrayList<>();
    private int passed;
    private double start;
    private Attribution soFar;

    Way(Trace trace, Question question) {
      this.trace = trace;
      this.question = question;
      this.x = trace.input().values();
      this.sum = new double[x.length];
      List<Integer> sizes = InputMaps.sizes(trace);
      this.soFar =
          InputMaps.of(
              IntegratedGradients.this,
              trace,
              question,
              Maps.sum(Gradients.zeros(sizes), sizes),
              null);
    }

    @Override
    public Attribution next(Cancellation cancellation) throws EngineException {
      Stop point = points.get(passed);
      float[] input = between(x, (double) point.step() / steps);
      Slope slope = trace.compute(w -> slope(w, input, trace, question), cancellation);
      boolean end = point.step() == 0 || point.step() == steps;
      for (int i = 0; i < sum.length; i++) {
        sum[i] += (end ? 0.5 : 1) * slope.gradient()[i];
      }
      start = point.step() == 0 ? slope.value() : start;
      passed++;
      if (passed == points.size() || points.get(passed).stride() != point.stride()) {
        soFar = after(steps / point.stride());
      }
      return soFar;
    }

    @Override
    public double share() {
      return (double) passed / points.size();
    }

    private Attribution after(int taken) {
      float[] products = new float[x.length];
      double total = 0;
      for (int i = 0; i < x.length; i++) {
        double product = (x[i] - baseline) * sum[i] / taken;
        products[i] = (float) product;
        total += product;
      }
      double value = question.of(trace.logits());
      Account account = new Account(List.of(new Part("pixels", total)), value - start);
      errors.add(new StepError(taken, account.residual()));
      SignedMap map = Maps.sum(products, InputMaps.sizes(trace));
      return new Attribution(
          IntegratedGradients.this, question, value, map, Maps.magnitude(map), account, errors);
    }
  }
}
