package org.resnetexplorer.render;

import org.resnetexplorer.numbers.Statistics;

/**
 * How many values fall into each of equally wide bins. A bin holds its lower edge; the last bin
 * holds its upper edge too. Values that are not finite are left out.
 *
 * @param low lower edge of the first bin
 * @param high upper edge of the last bin
 * @param counts values per bin, lowest bin first; not to be written
 */
public record Histogram(double low, double high, int[] counts) {

  /** All finite values of {@code v[from..to)}, from their least to their greatest. */
  public static Histogram of(float[] v, int from, int to, int bins) {
    Statistics statistics = Statistics.of(v, from, to);
    boolean empty = Double.isNaN(statistics.min());
    double low = empty ? 0 : statistics.min();
    double high = empty ? 0 : statistics.max();
    return count(v, from, to, bins, low, high, false);
  }

  /**
   * The values above zero, from 0 to the greatest: after a ReLU the zeros would dwarf all other
   * bins, so they are told as a share and not drawn.
   */
  public static Histogram positive(float[] v, int from, int to, int bins) {
    double max = Statistics.of(v, from, to).max();
    return count(v, from, to, bins, 0, max > 0 ? max : 0, true);
  }

  /**
   * All finite values of {@code v[from..to)} that lie between two edges, for charts that share an
   * axis.
   */
  public static Histogram between(float[] v, int from, int to, int bins, double low, double high) {
    float[] inside = new float[to - from];
    int count = 0;
    for (int i = from; i < to; i++) {
      if (v[i] >= low && v[i] <= high) {
        inside[count++] = v[i];
      }
    }
    return count(inside, 0, count, bins, low, high, false);
  }

  private static Histogram count(
      float[] v, int from, int to, int bins, double low, double high, boolean positive) {
    int[] counts = new int[bins];
    double perUnit = high > low ? bins / (high - low) : 0;
    for (int i = from; i < to; i++) {
      if (Float.isFinite(v[i]) && (!positive || v[i] > 0)) {
        counts[Math.min(bins - 1, (int) ((v[i] - low) * perUnit))]++;
      }
    }
    return new Histogram(low, high, counts);
  }

  /** The fullest bin's count, which a chart's height is scaled to. */
  public int fullest() {
    int most = 0;
    for (int count : counts) {
      most = Math.max(most, count);
    }
    return most;
  }

  /** How many values the bins hold together. */
  public long total() {
    long total = 0;
    for (int count : counts) {
      total += count;
    }
    return total;
  }
}
