package org.resnetexplorer.explain.residual;

/**
 * How much of a sum {@code x + F(x)} comes from its branch, channel by channel and cell by cell. A
 * share is 0 where only the shortcut speaks, 1 where only the branch does, and not a number where
 * both are silent.
 *
 * @param branch {@code ||F_c||}, the Euclidean norm of each channel of the branch, {@code [C]}
 * @param shortcut {@code ||s_c||} of the shortcut, {@code [C]}: of x or its projection
 * @param sum {@code ||F_c + s_c||}, {@code [C]}
 */
public record ResidualShares(double[] branch, double[] shortcut, double[] sum) {

  /**
   * Of two terms of equal shape {@code [C, H, W]}, channel after channel.
   *
   * @param channels C
   * @throws IllegalArgumentException if the lengths differ or don't divide into the channels
   */
  public static ResidualShares of(float[] branch, float[] shortcut, int channels) {
    if (branch.length != shortcut.length || channels < 1 || branch.length % channels != 0) {
      throw new IllegalArgumentException(
          branch.length + " and " + shortcut.length + " values of " + channels + " channels");
    }
    double[] ofBranch = new double[channels];
    double[] ofShortcut = new double[channels];
    double[] ofSum = new double[channels];
    int cells = branch.length / channels;
    for (int channel = 0; channel < channels; channel++) {
      double f = 0;
      double s = 0;
      double both = 0;
      for (int i = channel * cells; i < (channel + 1) * cells; i++) {
        double sum = (double) branch[i] + shortcut[i];
        f += (double) branch[i] * branch[i];
        s += (double) shortcut[i] * shortcut[i];
        both += sum * sum;
      }
      ofBranch[channel] = Math.sqrt(f);
      ofShortcut[channel] = Math.sqrt(s);
      ofSum[channel] = Math.sqrt(both);
    }
    return new ResidualShares(ofBranch, ofShortcut, ofSum);
  }

  public int channels() {
    return branch.length;
  }

  /** {@code ||F_c|| / (||F_c|| + ||s_c||)}, 0 to 1; not a number if both are zero. */
  public double share(int channel) {
    return share(branch[channel], shortcut[channel]);
  }

  /** The branch's share of the whole tensors' norms. */
  public double share() {
    return share(branchNorm(), shortcutNorm());
  }

  /** {@code ||F||} over all channels. */
  public double branchNorm() {
    return together(branch);
  }

  /** {@code ||s||} over all channels. */
  public double shortcutNorm() {
    return together(shortcut);
  }

  private static double together(double[] norms) {
    double squares = 0;
    for (double norm : norms) {
      squares += norm * norm;
    }
    return Math.sqrt(squares);
  }

  /** {@code |f| / (|f| + |s|)} of one cell; not a number if both are zero. */
  public static double share(double f, double s) {
    double both = Math.abs(f) + Math.abs(s);
    return both == 0 ? Double.NaN : Math.abs(f) / both;
  }

  /**
   * The share of each cell of one channel, {@code [H, W]}, row after row.
   *
   * @param from index of the channel's first value in both terms
   */
  public static float[] map(float[] branch, float[] shortcut, int from, int cells) {
    float[] shares = new float[cells];
    for (int cell = 0; cell < cells; cell++) {
      shares[cell] = (float) share(branch[from + cell], shortcut[from + cell]);
    }
    return shares;
  }
}
