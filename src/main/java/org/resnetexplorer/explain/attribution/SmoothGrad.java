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
  public Attribution attribute(
      Trace trace, Question question, Progress progress, Cancellation cancellation)
      throws EngineException {
    float[] x = trace.input().values();
    double deviation = noise * range(x);
    double[] sum = new double[x.length];
    Attribution soFar = InputMaps.ofGradient(this, trace, question, new float[x.length]);
    for (int sample = 0; sample < samples; sample++) {
      float[] noisy = noisy(x, deviation, sample);
      float[] gradient =
          trace.compute(w -> gradient(w, noisy, trace, question), cancellation);
      float[] mean = new float[x.length];
      for (int i = 0; i < x.length; i++) {
        sum[i] += gradient[i];
        mean[i] = (float) (sum[i] / (sample + 1));
      }
      soFar = InputMaps.ofGradient(this, trace, question, mean);
      progress.at(soFar, (sample + 1.0) / samples);
    }
    return soFar;
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
