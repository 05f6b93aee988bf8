package org.resnetexplorer.numbers;

import java.util.Collection;

/**
 * What a set of float32 values amounts to; sums are kept in double precision. Mean, deviation,
 * norm, least and greatest value are of the finite values alone; {@link #reductions()} has the
 * readings through which NaN and infinities go, as in PyTorch.
 *
 * @param count all values, finite or not
 * @param zeros how many are exactly zero, of either sign
 * @param nans how many are not a number
 * @param negativeInfinities how many are negative infinity
 * @param positiveInfinities how many are positive infinity
 * @param sum of the finite values; 0 of none
 * @param magnitudes sum of their absolute values
 * @param squares sum of the squares of their distances to their mean
 * @param min the least of them; NaN if there is none
 * @param max the greatest of them; NaN if there is none
 */
public record Statistics(
    long count,
    long zeros,
    long nans,
    long negativeInfinities,
    long positiveInfinities,
    double sum,
    double magnitudes,
    double squares,
    double min,
    double max) {

  /** Of no values at all. */
  public static final Statistics NONE =
      new Statistics(0, 0, 0, 0, 0, 0, 0, 0, Double.NaN, Double.NaN);

  /** Bits of an infinite magnitude; those of NaNs are greater, those of finite ones less. */
  private static final int INFINITE = 0x7F800000;

  /** How much greater than the squares about the mean those about a value may be. */
  private static final double MOST_CANCELLED = 16;

  public static Statistics of(float[] values) {
    return of(values, 0, values.length);
  }

  /**
   * The statistics of {@code v[from..to)}. One pass gathers all, the squares from the distances to
   * the first finite value. Where that lies far off the others, the difference of the sums would
   * lose the digits of a small deviation, and a second pass goes by the distances to the mean.
   */
  public static Statistics of(float[] v, int from, int to) {
    int first = from;
    while (first < to && !Float.isFinite(v[first])) {
      first++;
    }
    if (first == to) {
      return withNotFinite(NONE, v, from, to);
    }
    double start = v[first];
    double sum = 0;
    double magnitudes = 0;
    double squares = 0;
    float min = v[first];
    float max = min;
    int zeros = 0;
    int notFinite = first - from;
    for (int i = first; i < to; i++) {
      float value = v[i];
      int bits = Float.floatToRawIntBits(value) & Integer.MAX_VALUE;
      if (bits >= INFINITE) {
        notFinite++;
        continue;
      }
      min = value < min ? value : min;
      max = value > max ? value : max;
      // The sign of bits - 1: only a zero has it. No branch, as no processor foresees zeros.
      zeros += (bits - 1) >>> 31;
      sum += value;
      magnitudes += Math.abs(value);
      double distance = value - start;
      squares += distance * distance;
    }
    int finite = to - from - notFinite;
    double off = sum / finite - start;
    double spread = Math.max(0, squares - off * off * finite);
    if (squares > MOST_CANCELLED * spread) {
      spread = squaresAbout(sum / finite, v, first, to);
    }
    Statistics found = new Statistics(finite, zeros, 0, 0, 0, sum, magnitudes, spread, min, max);
    return notFinite == 0 ? found : withNotFinite(found, v, from, to);
  }

  private static double squaresAbout(double mean, float[] v, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      if (Float.isFinite(v[i])) {
        double difference = v[i] - mean;
        sum += difference * difference;
      }
    }
    return sum;
  }

  /** The same with the values that were left out counted. */
  private static Statistics withNotFinite(Statistics finite, float[] v, int from, int to) {
    long nans = 0;
    long negative = 0;
    long positive = 0;
    for (int i = from; i < to; i++) {
      if (Float.isNaN(v[i])) {
        nans++;
      } else if (v[i] == Float.NEGATIVE_INFINITY) {
        negative++;
      } else if (v[i] == Float.POSITIVE_INFINITY) {
        positive++;
      }
    }
    return new Statistics(
        to - from,
        finite.zeros,
        nans,
        negative,
        positive,
        finite.sum,
        finite.magnitudes,
        finite.squares,
        finite.min,
        finite.max);
  }

  /**
   * The statistics of all the values that these are of, without looking at them again: Chan, Golub
   * and LeVeque, "Algorithms for Computing the Sample Variance" (1983).
   */
  public static Statistics together(Collection<Statistics> parts) {
    long count = 0;
    long zeros = 0;
    long nans = 0;
    long negative = 0;
    long positive = 0;
    double sum = 0;
    double magnitudes = 0;
    double min = Double.NaN;
    double max = Double.NaN;
    for (Statistics part : parts) {
      count += part.count;
      zeros += part.zeros;
      nans += part.nans;
      negative += part.negativeInfinities;
      positive += part.positiveInfinities;
      sum += part.sum;
      magnitudes += part.magnitudes;
      if (part.finite() > 0) {
        min = Double.isNaN(min) ? part.min : Math.min(min, part.min);
        max = Double.isNaN(max) ? part.max : Math.max(max, part.max);
      }
    }
    double mean = sum / (count - nans - negative - positive);
    return new Statistics(
        count,
        zeros,
        nans,
        negative,
        positive,
        sum,
        magnitudes,
        squaresAbout(mean, parts),
        min,
        max);
  }

  /** Within each part about its own mean, and of that mean about the common one. */
  private static double squaresAbout(double mean, Collection<Statistics> parts) {
    double sum = 0;
    for (Statistics part : parts) {
      if (part.finite() > 0) {
        double off = part.mean() - mean;
        sum += part.squares + part.finite() * off * off;
      }
    }
    return sum;
  }

  /** How many values are finite. */
  public long finite() {
    return count - notFinite();
  }

  /** How many values are infinite or not a number. */
  public long notFinite() {
    return nans + infinities();
  }

  /** How many values are infinite, of either sign. */
  public long infinities() {
    return negativeInfinities + positiveInfinities;
  }

  /** NaN if no value is finite. */
  public double mean() {
    return sum / finite();
  }

  /**
   * The population's standard deviation, {@code sqrt(sum((v - mean)^2) / number)}; NaN if no value
   * is finite.
   */
  public double deviation() {
    return Math.sqrt(squares / finite());
  }

  /** The Euclidean norm, the square root of the sum of squares; 0 if no value is finite. */
  public double norm() {
    return finite() == 0 ? 0 : Math.sqrt(squares + sum * mean());
  }

  /** Exact zeros among all values, finite or not, 0 to 1; 0 of no values. */
  public double zeroShare() {
    return count == 0 ? 0 : (double) zeros / count;
  }

  /** The least value that is a number, be it infinite; NaN if there is none. */
  public double leastNumber() {
    return negativeInfinities > 0 ? Double.NEGATIVE_INFINITY : orInfinite(min);
  }

  /** The greatest value that is a number, be it infinite; NaN if there is none. */
  public double greatestNumber() {
    return positiveInfinities > 0 ? Double.POSITIVE_INFINITY : orInfinite(max);
  }

  /** Where nothing is finite, both ends are the one infinity that occurs. */
  private double orInfinite(double end) {
    return finite() > 0 || infinities() == 0
        ? end
        : negativeInfinities > 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
  }

  /** What PyTorch's reductions answer for the same values. */
  public Reductions reductions() {
    return Reductions.of(this);
  }
}
