package org.resnetexplorer.numbers;

/**
 * What PyTorch's reductions answer for a tensor: NaN and infinities go through to every one of them
 * but the share of zeros. In double precision, not rounded to float32.
 *
 * @param sum 0 of no value
 * @param mean NaN of no value
 * @param std unbiased, divided by n - 1, as {@code Tensor.std()}; NaN of fewer than two values
 * @param min positive infinity of no value
 * @param max negative infinity of no value
 * @param norm the square root of the sum of squares
 * @param meanMagnitude the mean of the absolute values; NaN of no value
 * @param zeroShare exact zeros among all values, 0 to 1
 */
public record Reductions(
    double sum,
    double mean,
    double std,
    double min,
    double max,
    double norm,
    double meanMagnitude,
    double zeroShare) {

  static Reductions of(Statistics of) {
    double sum = through(of, of.sum(), of.negativeInfinities(), of.positiveInfinities());
    double magnitudes = through(of, of.magnitudes(), 0, of.infinities());
    boolean noStd = of.count() < 2 || of.notFinite() > 0;
    return new Reductions(
        sum,
        sum / of.count(),
        noStd ? Double.NaN : Math.sqrt(of.squares() / (of.count() - 1)),
        end(of, of.leastNumber(), Double.POSITIVE_INFINITY),
        end(of, of.greatestNumber(), Double.NEGATIVE_INFINITY),
        through(of, of.norm(), 0, of.infinities()),
        magnitudes / of.count(),
        of.zeroShare());
  }

  /** A sum over finite values, with those added that are not. */
  private static double through(Statistics of, double finite, long negative, long positive) {
    if (of.nans() > 0 || negative > 0 && positive > 0) {
      return Double.NaN;
    }
    return negative > 0
        ? Double.NEGATIVE_INFINITY
        : positive > 0 ? Double.POSITIVE_INFINITY : finite;
  }

  private static double end(Statistics of, double number, double ofNone) {
    if (of.nans() > 0) {
      return Double.NaN;
    }
    return of.count() == 0 ? ofNone : number;
  }
}
