package org.resnetexplorer.app.norm;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.explain.norm.Affine;
import org.resnetexplorer.explain.norm.Folding;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Histogram;

/**
 * What a batch norm does to one channel in one run.
 *
 * @param before values of what it reads
 * @param after values of the batch norm's output
 * @param x how often which of them occurs; its edges are the axis of x
 * @param y how often which value occurs after; its edges are the axis of y
 * @param largestWeight the greatest magnitude in the channel's kernel; 0 without a convolution
 * @param folding the comparison with one convolution in place of both calls; null where there is no
 *     convolution that it could be folded into
 */
record NormChannel(
    NormCall call,
    int channel,
    Affine affine,
    Statistics before,
    Statistics after,
    Histogram x,
    Histogram y,
    double largestWeight,
    @Nullable Folding folding) {
  private static final int BINS = 48;
  private static final double AIR = 0.04;

  /** Not on the FX thread: convolves the whole channel anew. */
  static NormChannel of(NormCall call, int channel) {
    Affine affine = call.constants().channel(channel);
    int from = call.before().offset(channel);
    int to = from + call.before().cells();
    Statistics before = Statistics.of(call.before().values(), from, to);
    Statistics after = Statistics.of(call.after().values(), from, to);
    Axis x =
        Axis.around(
            before.min(),
            before.max(),
            affine.mean() - affine.deviation(),
            affine.mean() + affine.deviation());
    double spread = Math.abs(affine.gamma());
    Axis y =
        Axis.around(after.min(), after.max(), affine.beta() - spread, affine.beta() + spread, 0);
    return new NormChannel(
        call,
        channel,
        affine,
        before,
        after,
        Histogram.between(call.before().values(), from, to, BINS, x.low(), x.high()),
        Histogram.between(call.after().values(), from, to, BINS, y.low(), y.high()),
        call.layer()
            .map(layer -> largest(call.weight(), channel, (int) layer.products()))
            .orElse(0.0),
        folding(call, channel, affine));
  }

  private static @Nullable Folding folding(NormCall call, int channel, Affine affine) {
    Folding.Stack input = call.input();
    return input == null
        ? null
        : Folding.check(
            call.layer().orElseThrow(),
            call.weight(),
            call.bias(channel),
            channel,
            affine,
            input,
            call.output());
  }

  /** Wide enough for all that is marked on it. */
  private record Axis(double low, double high) {
    static Axis around(double... marks) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      for (double mark : marks) {
        if (Double.isFinite(mark)) {
          low = Math.min(low, mark);
          high = Math.max(high, mark);
        }
      }
      double air = high > low ? AIR * (high - low) : 1;
      return new Axis(low - air, high + air);
    }
  }

  private static double largest(float[] weight, int channel, int products) {
    double largest = 0;
    for (int i = channel * products; i < (channel + 1) * products; i++) {
      largest = Math.max(largest, Math.abs(weight[i]));
    }
    return largest;
  }
}
