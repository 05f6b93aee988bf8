package org.resnetexplorer.explain.cell;

import org.resnetexplorer.explain.norm.Affine;
import org.resnetexplorer.network.Layer;

/**
 * Mean and variance of the channels that a group norm takes together, over all their cells ("Group
 * Normalization", Wu and He 2018, equation 5), in double precision.
 *
 * @param first channel of the group
 * @param channels in the group
 * @param mean of the values
 * @param variance of the values, over all of them
 * @param size the mean of their magnitudes, which rounding grows with
 * @param cells how many values there are
 */
record GroupStatistics(
    int first, int channels, double mean, double variance, double size, int cells) {
  /** Of one value and its line: difference, square root, quotient, product, sum. */
  private static final int LINE_ROUNDINGS = 8;

  /** Of the group that a channel is in. */
  static GroupStatistics of(Grid input, Layer.GroupNorm norm, int channel) {
    int together = norm.channels() / norm.groups();
    int first = channel / together * together;
    int plane = input.height() * input.width();
    int start = first * plane;
    int cells = together * plane;
    double sum = 0;
    double size = 0;
    for (int i = start; i < start + cells; i++) {
      sum += input.values()[i];
      size += Math.abs(input.values()[i]);
    }
    double mean = sum / cells;
    double squares = 0;
    for (int i = start; i < start + cells; i++) {
      squares += Math.pow(input.values()[i] - mean, 2);
    }
    return new GroupStatistics(first, together, mean, squares / cells, size / cells, cells);
  }

  /** The line of one of its channels. */
  Affine affine(double gamma, double beta) {
    return new Affine(gamma, beta, mean, variance);
  }

  /** How far off single precision may be at a value, in whatever order it adds up the cells. */
  double bound(Affine affine, double x) {
    double ofMean = Rounding.gamma(cells + 1) * size;
    double moved = ofMean / affine.deviation();
    double ofDeviation = Rounding.gamma(cells + LINE_ROUNDINGS) + moved * moved;
    double scale = Math.abs(affine.slope());
    double centred = Math.abs(x - mean);
    return scale * (ofMean + (centred + ofMean) * ofDeviation)
        + Rounding.gamma(LINE_ROUNDINGS) * (scale * centred + Math.abs(affine.beta()))
        + Rounding.underflow(LINE_ROUNDINGS);
  }
}
