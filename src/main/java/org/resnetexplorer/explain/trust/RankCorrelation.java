package org.resnetexplorer.explain.trust;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Spearman's rank correlation: whether two lists put the same things first, whatever the sizes of
 * their numbers. 1 for the same order, -1 for the opposite one, about 0 for two that have nothing
 * to do with each other. Equal numbers share the mean of their ranks.
 */
public final class RankCorrelation {
  private RankCorrelation() {}

  /**
   * @return NaN where one of them holds one number only or something that is no number, as it then
   *     has no order
   * @throws IllegalArgumentException if they are not as many
   */
  public static double of(float[] first, float[] second) {
    if (first.length != second.length) {
      throw new IllegalArgumentException(first.length + " and " + second.length);
    }
    if (!isFinite(first) || !isFinite(second)) {
      return Double.NaN;
    }
    double[] a = ranks(first);
    double[] b = ranks(second);
    // All ranks have this mean, whatever is tied.
    double mean = (first.length - 1) / 2.0;
    double both = 0;
    double ofFirst = 0;
    double ofSecond = 0;
    for (int i = 0; i < a.length; i++) {
      both += (a[i] - mean) * (b[i] - mean);
      ofFirst += (a[i] - mean) * (a[i] - mean);
      ofSecond += (b[i] - mean) * (b[i] - mean);
    }
    return both / Math.sqrt(ofFirst * ofSecond);
  }

  private static boolean isFinite(float[] values) {
    for (float value : values) {
      if (!Float.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /** From 0. */
  private static double[] ranks(float[] values) {
    // Zero of either sign is one number, which Float.compare would tell apart.
    int[] order =
        IntStream.range(0, values.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer i) -> values[i] + 0f))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] ranks = new double[values.length];
    int from = 0;
    for (int to = 1; to <= order.length; to++) {
      if (to == order.length || values[order[to]] != values[order[from]]) {
        for (int i = from; i < to; i++) {
          ranks[order[i]] = (from + to - 1) / 2.0;
        }
        from = to;
      }
    }
    return ranks;
  }
}
