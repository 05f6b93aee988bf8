package org.resnetexplorer.explain.stops;

import org.resnetexplorer.numbers.Reductions;
import org.resnetexplorer.numbers.Statistics;

/**
 * Numbers of one output, exact but for the rounding of sums in double precision. A value that is
 * not a number makes the mean NaN, as in PyTorch, and is left out of least and greatest, so that
 * one NaN does not hide a value beyond a bound.
 *
 * @param mean of all values
 * @param min least of the values that are numbers, infinite ones too; NaN if there is none
 * @param max greatest of them
 * @param zeroShare exact zeros among all values
 * @param notFinite how many values are NaN or infinite
 * @param norm the square root of the sum of squares
 */
record Measured(
    double mean, double min, double max, double zeroShare, long notFinite, double norm) {

  static Measured of(float[] values) {
    Statistics found = Statistics.of(values);
    Reductions reductions = found.reductions();
    return new Measured(
        reductions.mean(),
        found.leastNumber(),
        found.greatestNumber(),
        found.zeroShare(),
        found.notFinite(),
        reductions.norm());
  }

  double of(StopQuantity quantity) {
    return switch (quantity) {
      case MEAN -> mean;
      case MAX -> max;
      case MIN -> min;
      case ZERO_SHARE -> zeroShare;
    };
  }
}
