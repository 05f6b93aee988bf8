package org.resnetexplorer.render;

import org.resnetexplorer.numbers.Statistics;

/**
 * What a tensor of weights amounts to.
 *
 * @param statistics of all its values
 * @param nearZero share of values whose magnitude is at most {@link #NEAR} of the greatest, 0 to 1
 * @param histogram of all finite values
 */
public record TensorFacts(Statistics statistics, double nearZero, Histogram histogram) {

  /** What counts as near zero, as a share of the greatest magnitude. */
  public static final double NEAR = 0.01;

  private static final int BINS = 48;

  public static TensorFacts of(float[] values) {
    Statistics statistics = Statistics.of(values);
    double greatest = Math.max(Math.abs(statistics.min()), Math.abs(statistics.max()));
    long near = 0;
    for (float value : values) {
      near += Math.abs(value) <= NEAR * greatest ? 1 : 0;
    }
    return new TensorFacts(
        statistics,
        values.length == 0 ? 0 : (double) near / values.length,
        Histogram.of(values, 0, values.length, BINS));
  }
}
