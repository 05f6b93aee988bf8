package org.resnetexplorer.weights;

/**
 * What the values of a tensor look like as a whole.
 *
 * @param count how many values there are
 * @param mean the mean of the finite ones, 0 if there are none
 * @param std their population standard deviation
 * @param min the least finite value
 * @param max the greatest finite value
 * @param nans how many are not a number
 * @param infinities how many are infinite; a value too large for single precision counts here
 */
public record TensorSummary(
    long count, double mean, double std, double min, double max, long nans, long infinities) {

  /** Sums up the values in double precision. */
  public static TensorSummary of(float[] values) {
    long nans = 0;
    long infinities = 0;
    double sum = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (float value : values) {
      if (Float.isNaN(value)) {
        nans++;
      } else if (Float.isInfinite(value)) {
        infinities++;
      } else {
        sum += value;
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
    }
    long finite = values.length - nans - infinities;
    if (finite == 0) {
      return new TensorSummary(values.length, 0, 0, 0, 0, nans, infinities);
    }
    double mean = sum / finite;
    double squares = 0;
    for (float value : values) {
      if (Float.isFinite(value)) {
        squares += (value - mean) * (value - mean);
      }
    }
    return new TensorSummary(
        values.length, mean, Math.sqrt(squares / finite), min, max, nans, infinities);
  }
}
