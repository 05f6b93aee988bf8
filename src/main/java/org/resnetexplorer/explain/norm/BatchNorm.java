package org.resnetexplorer.explain.norm;

import org.resnetexplorer.engine.EngineException;

/**
 * The four numbers of each channel of one batch norm.
 *
 * @param gamma PyTorch's {@code weight}, {@code [C]}
 * @param beta PyTorch's {@code bias}, {@code [C]}
 * @param mean {@code running_mean}, {@code [C]}
 * @param variance {@code running_var}, {@code [C]}
 */
public record BatchNorm(float[] gamma, float[] beta, float[] mean, float[] variance) {

  /** Where tensors of a model come from, by their name in the state dict. */
  @FunctionalInterface
  public interface Tensors {
    float[] values(String name) throws EngineException;
  }

  /** Reads the tensors of a batch norm's module: {@code layer1.0.bn1}. */
  public static BatchNorm of(String module, Tensors tensors) throws EngineException {
    return new BatchNorm(
        tensors.values(module + ".weight"),
        tensors.values(module + ".bias"),
        tensors.values(module + ".running_mean"),
        tensors.values(module + ".running_var"));
  }

  public int channels() {
    return gamma.length;
  }

  /** The line of one channel. */
  public Affine channel(int channel) {
    return new Affine(gamma[channel], beta[channel], mean[channel], variance[channel]);
  }

  /**
   * For each channel, how far this picture's mean lies from the running mean, in running
   * deviations, {@code [C]}.
   *
   * @param before what the batch norm was given, {@code [C, H, W]}, channel after channel
   */
  public double[] deviationsFromMean(float[] before) {
    int cells = before.length / channels();
    double[] away = new double[channels()];
    for (int channel = 0; channel < away.length; channel++) {
      double sum = 0;
      for (int i = channel * cells; i < (channel + 1) * cells; i++) {
        sum += before[i];
      }
      away[channel] = channel(channel).deviationsFromMean(sum / cells);
    }
    return away;
  }
}
