package org.resnetexplorer.render;

/**
 * What a tensor of weights amounts to.
 *
 * @param statistics of all its values
 * @param nearZero share of values whose magnitude is at most {@link #NEAR} of the greatest, 0 to 1
 * @param norm the square root of the sum of squares of the finite values
 * @param histogram of all finite values
 */
public record TensorFacts(
    Statistics statistics, double nearZero, double norm, Histogram histogram) {

  /** What counts as near zero, as a share of the greatest magnitude. */
  public static final double NEAR = 0.01;

  private static final int BINS = 48;

  public static TensorFacts of(float[] values) {
    Statistics statistics = Statistics.of(values, 0, values.length);
    double greatest = Math.max(Math.abs(statistics.min()), Math.abs(statistics.max()));
    long near = 0;
    double squares = 0;
    for (float value : values) {
      if (Float.isFinite(value)) {
        squares += (double) value * value;
        near += Math.abs(value) <= NEAR * greatest ? 1 : 0;
      }
    }
    return new TensorFacts(
        statistics,
        values.length == 0 ? 0 : (double) near / values.length,
        Math.sqrt(squares),
        Histogram.of(values, 0, values.length, BINS));
  }
}
