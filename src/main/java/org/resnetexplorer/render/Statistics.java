package org.resnetexplorer.render;

import java.util.List;

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

  /** How much greater than the squares about the mean those about a value may be. */
  private static final double MOST_CANCELLED = 16;

  /**
   * The statistics of {@code v[from..to)}. One pass gathers all from the distances to the first
   * finite value. Where that lies far off the others, the difference of the sums would lose the
   * digits of a small deviation, and a second pass goes by the distances to the mean.
   */
  public static Statistics of(float[] v, int from, int to) {
    int first = from;
    while (first < to && !Float.isFinite(v[first])) {
      first++;
    }
    int count = to - from;
    if (first == to) {
      return new Statistics(count, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, count);
    }
    double start = v[first];
    double sum = 0;
    double squares = 0;
    float min = v[first];
    float max = min;
    int zeros = 0;
    int notFinite = first - from;
    for (int i = first; i < to; i++) {
      float value = v[i];
      if (value - value != 0) {
        notFinite++;
        continue;
      }
      if (value < min) {
        min = value;
      } else if (value > max) {
        max = value;
      }
      if (value == 0) {
        zeros++;
      }
      double distance = value - start;
      sum += distance;
      squares += distance * distance;
    }
    int finite = count - notFinite;
    double mean = start + sum / finite;
    double spread = squares - sum * sum / finite;
    if (squares > MOST_CANCELLED * spread) {
      spread = squares(v, first, to, mean);
    }
    return new Statistics(
        count, mean, Math.sqrt(spread / finite), min, max, (double) zeros / count, notFinite);
  }

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

  /**
   * The statistics of all the values that these are of, without looking at them again: Chan, Golub
   * and LeVeque, "Algorithms for Computing the Sample Variance" (1983).
   */
  static Statistics together(List<Statistics> parts) {
    long count = 0;
    long finite = 0;
    double sum = 0;
    double zeros = 0;
    double min = Double.NaN;
    double max = Double.NaN;
    for (Statistics part : parts) {
      long known = part.count - part.notFinite;
      count += part.count;
      zeros += part.zeroShare * part.count;
      if (known > 0) {
        min = finite == 0 ? part.min : Math.min(min, part.min);
        max = finite == 0 ? part.max : Math.max(max, part.max);
        finite += known;
        sum += part.mean * known;
      }
    }
    double mean = sum / finite;
    double zeroShare = count == 0 ? 0 : zeros / count;
    double deviation = Math.sqrt(squares(parts, mean) / finite);
    return new Statistics(count, mean, deviation, min, max, zeroShare, count - finite);
  }

  /** Within each part about its own mean, and of that mean about the common one. */
  private static double squares(List<Statistics> parts, double mean) {
    double sum = 0;
    for (Statistics part : parts) {
      long known = part.count - part.notFinite;
      if (known > 0) {
        double off = part.mean - mean;
        sum += known * (part.deviation * part.deviation + off * off);
      }
    }
    return sum;
  }
}
