package org.resnetexplorer.render;

/**
 * What a set of values amounts to. Mean, deviation, least and greatest value are of the finite
 * values and NaN if there is none; sums are kept in double precision.
 *
 * @param count all values, finite or not
 * @param mean sum / number
 * @param deviation the population's standard deviation, {@code sqrt(sum((v - mean)^2) / number)}
 * @param min the least value
 * @param max the greatest value
 * @param zeroShare exact zeros among all values, 0 to 1; 0 of no values
 * @param notFinite how many values are infinite or not a number
 */
public record Statistics(
    long count,
    double mean,
    double deviation,
    double min,
    double max,
    double zeroShare,
    long notFinite) {

  /** The statistics of {@code v[from..to)}. */
  public static Statistics of(float[] v, int from, int to) {
    double sum = 0;
    float min = Float.POSITIVE_INFINITY;
    float max = Float.NEGATIVE_INFINITY;
    int zeros = 0;
    int finite = 0;
    for (int i = from; i < to; i++) {
      float value = v[i];
      if (Float.isFinite(value)) {
        finite++;
        sum += value;
        min = value < min ? value : min;
        max = value > max ? value : max;
        if (value == 0) {
          zeros++;
        }
      }
    }
    int count = to - from;
    double zeroShare = count == 0 ? 0 : (double) zeros / count;
    if (finite == 0) {
      return new Statistics(
          count, Double.NaN, Double.NaN, Double.NaN, Double.NaN, zeroShare, count);
    }
    double mean = sum / finite;
    double deviation = Math.sqrt(squares(v, from, to, mean) / finite);
    return new Statistics(count, mean, deviation, min, max, zeroShare, count - finite);
  }

  /** A second pass: the difference of two large sums would lose the digits of a small deviation. */
  private static double squares(float[] v, int from, int to, double mean) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      if (Float.isFinite(v[i])) {
        double difference = v[i] - mean;
        sum += difference * difference;
      }
    }
    return sum;
  }
}
