package org.resnetexplorer.exploration.folder;

/**
 * Within what a share lies with a confidence of 95 %.
 *
 * @param low 0 to 1; NaN if nothing was counted
 * @param high 0 to 1; NaN if nothing was counted
 */
public record Interval(double low, double high) {
  private static final double Z = 1.959963984540054;

  /**
   * The interval of Wilson 1927, "Probable Inference, the Law of Succession, and Statistical
   * Inference", which holds for few pictures and for shares near 0 and 1 too.
   *
   * @param right of so many
   * @param all how many were counted
   */
  public static Interval wilson(int right, int all) {
    if (all == 0) {
      return new Interval(Double.NaN, Double.NaN);
    }
    double share = (double) right / all;
    double square = Z * Z / all;
    double centre = (share + square / 2) / (1 + square);
    double half = Z / (1 + square) * Math.sqrt(share * (1 - share) / all + square / (4.0 * all));
    return new Interval(Math.max(0, centre - half), Math.min(1, centre + half));
  }
}
