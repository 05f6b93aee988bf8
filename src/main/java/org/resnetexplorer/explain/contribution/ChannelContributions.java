package org.resnetexplorer.explain.contribution;

import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Trace;
import org.resnetexplorer.network.Call;

/**
 * What each channel of a call gives to the logit of one class: gradient x activation, summed over
 * the channel's map (Shrikumar et al. 2016, "Not Just a Black Box"). For the output of the last
 * block this is exact: only averaging and the classifier follow, so that the sum is {@code W[k, c]
 * * mean(channel c)}, and all channels together give the logit less its bias. Before that it is a
 * first-order estimate.
 */
public final class ChannelContributions {
  private ChannelContributions() {}

  /**
   * One number for each channel, in units of the logit. Waits for the engine: not on the FX thread.
   *
   * @param logit index of the class
   * @param values the call's output, {@code [C, H, W]}, channel after channel
   * @param channels C
   * @throws org.resnetexplorer.engine.TraceClosedException if a newer run has replaced the trace
   */
  public static double[] of(Trace trace, int logit, Call call, float[] values, int channels)
      throws EngineException {
    return sums(trace.gradient(logit, call), values, channels);
  }

  private static double[] sums(float[] gradient, float[] values, int channels) {
    int cells = values.length / channels;
    double[] sums = new double[channels];
    for (int channel = 0; channel < channels; channel++) {
      double sum = 0;
      for (int i = channel * cells; i < (channel + 1) * cells; i++) {
        sum += (double) gradient[i] * values[i];
      }
      sums[channel] = sum;
    }
    return sums;
  }
}
