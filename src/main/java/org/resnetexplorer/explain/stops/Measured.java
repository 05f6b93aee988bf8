package org.resnetexplorer.explain.stops;

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
    double sum = 0;
    double squares = 0;
    double min = Double.NaN;
    double max = Double.NaN;
    long zeros = 0;
    long notFinite = 0;
    for (float value : values) {
      sum += value;
      squares += (double) value * value;
      zeros += value == 0 ? 1 : 0;
      notFinite += Float.isFinite(value) ? 0 : 1;
      if (!Float.isNaN(value)) {
        // A comparison with the NaN of the beginning is false, which lets the first value in.
        min = min <= value ? min : value;
        max = max >= value ? max : value;
      }
    }
    int count = values.length;
    return new Measured(
        sum / count, min, max, (double) zeros / count, notFinite, Math.sqrt(squares));
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
