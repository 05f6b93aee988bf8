package org.resnetexplorer.explain.attribution;

import java.util.List;
import org.resnetexplorer.engine.BackwardRule;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Point;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.engine.Workspace;
import org.resnetexplorer.explain.question.Question;

/**
 * The mean derivative at noisy copies of the input (Smilkov et al. 2017). Promises no sum.
 *
 * @param samples how many copies
 * @param noise deviation of the noise, as a share of the input's range from smallest to largest
 * @param seed of the noise
 */
public record SmoothGrad(int samples, double noise, long seed) implements Attributor {
  /** Noise as in the paper; fewer samples than its 50, as each costs a run and a way back. */
  public static final SmoothGrad STANDARD = new SmoothGrad(16, 0.15, 0);

  public SmoothGrad {
    if (samples < 1 || !(noise >= 0)) {
      throw new IllegalArgumentException(samples + " samples, noise " + noise);
    }
  }

  @Override
  public Method method() {
    return Method.SMOOTHGRAD;
  }

  @Override
  public List<Setting> settings() {
    return List.of(
        new Setting("samples", String.valueOf(samples)),
        new Setting("noise", String.valueOf(noise)),
        new Setting("seed", String.valueOf(seed)));
  }

  @Override
  public Steps begin(Trace trace, Question question) {
    return new Samples(trace, question);
  }

  private final class Samples implements Steps {
    private final Trace trace;
    private final Question question;
    private final float[] x;
    private final double[] sum;
    private int taken;

    Samples(Trace trace, Question question) {
      this.trace = trace;
      this.question = question;
      this.x = trace.input().values();
      this.sum = new double[x.length];
    }

    @Override
    public Attribution next(Cancellation cancellation) throws EngineException {
      float[] noisy = noisy(x, noise * range(x), taken);
      float[] gradient = trace.compute(w -> gradient(w, noisy, trace, question), cancellation);
      taken++;
      float[] mean = new float[x.length];
      for (int i = 0; i < x.length; i++) {
        sum[i] += gradient[i];
        mean[i] = (float) (sum[i] / taken);
      }
      return InputMaps.ofGradient(SmoothGrad.this, trace, question, mean);
    }

    @Override
    public double share() {
      return (double) taken / samples;
    }
  }

  private static float[] gradient(
      Workspace workspace, float[] input, Trace trace, Question question) {
    try (Point there = workspace.at(workspace.tensor(input, InputMaps.sizes(trace)))) {
      return Gradients.input(workspace, there, question, BackwardRule.DERIVATIVE);
    }
  }

  private float[] noisy(float[] x, double deviation, int sample) {
    float[] noisy = new float[x.length];
    for (int i = 0; i < x.length; i++) {
      noisy[i] = (float) (x[i] + deviation * Noise.normal(seed, (long) sample * x.length + i));
    }
    return noisy;
  }

  private static double range(float[] values) {
    float low = Float.POSITIVE_INFINITY;
    float high = Float.NEGATIVE_INFINITY;
    for (float value : values) {
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return (double) high - low;
  }
}
