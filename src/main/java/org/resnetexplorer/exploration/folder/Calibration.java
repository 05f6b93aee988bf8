package org.resnetexplorer.exploration.folder;

import java.util.ArrayList;
import java.util.List;

/**
 * Whether a network that says 80 % is right in 80 of 100 pictures: the reliability diagram of Guo
 * et al. 2017, "On Calibration of Modern Neural Networks".
 *
 * @param bins of equal width over the confidence of the first answer, the lowest first; a bin holds
 *     its upper edge
 * @param error the expected calibration error: how far confidence and share of right answers are
 *     apart, over bins, each weighed with its pictures; 0 to 1
 */
public record Calibration(List<Bin> bins, double error) {
  /** As in the paper. */
  public static final int BINS = 15;

  public Calibration {
    bins = List.copyOf(bins);
  }

  /**
   * @param confidence its mean; NaN for an empty bin
   * @param accuracy share of right answers; NaN for an empty bin
   */
  public record Bin(double from, double to, int pictures, double confidence, double accuracy) {}

  static Calibration of(List<Judged> judged) {
    int[] counts = new int[BINS];
    int[] right = new int[BINS];
    double[] sums = new double[BINS];
    for (Judged each : judged) {
      int bin = Math.min(BINS - 1, Math.max(0, (int) Math.ceil(each.confidence() * BINS) - 1));
      counts[bin]++;
      right[bin] += each.isRight() ? 1 : 0;
      sums[bin] += each.confidence();
    }
    List<Bin> bins = new ArrayList<>();
    double error = 0;
    for (int i = 0; i < BINS; i++) {
      double n = counts[i];
      bins.add(new Bin((double) i / BINS, (i + 1.0) / BINS, counts[i], sums[i] / n, right[i] / n));
      error += Math.abs(right[i] - sums[i]);
    }
    return new Calibration(bins, judged.isEmpty() ? Double.NaN : error / judged.size());
  }
}
