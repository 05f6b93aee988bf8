package org.resnetexplorer.numbers;

/** The same figures by their definitions, in two passes over the finite values. */
record TwoPasses(
    long zeros,
    long nans,
    long infinities,
    double sum,
    double magnitudes,
    double mean,
    double deviation,
    double norm,
    double min,
    double max) {

  static TwoPasses of(float[] v, int from, int to) {
    long zeros = 0;
    long nans = 0;
    long infinities = 0;
    double sum = 0;
    double magnitudes = 0;
    double squares = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int i = from; i < to; i++) {
      nans += Float.isNaN(v[i]) ? 1 : 0;
      infinities += Float.isInfinite(v[i]) ? 1 : 0;
      if (Float.isFinite(v[i])) {
        zeros += v[i] == 0 ? 1 : 0;
        sum += v[i];
        magnitudes += Math.abs(v[i]);
        squares += (double) v[i] * v[i];
        min = Math.min(min, v[i]);
        max = Math.max(max, v[i]);
      }
    }
    long finite = to - from - nans - infinities;
    double mean = sum / finite;
    double away = 0;
    for (int i = from; i < to; i++) {
      if (Float.isFinite(v[i])) {
        away += (v[i] - mean) * (v[i] - mean);
      }
    }
    return new TwoPasses(
        zeros,
        nans,
        infinities,
        sum,
        magnitudes,
        mean,
        Math.sqrt(away / finite),
        Math.sqrt(squares),
        finite == 0 ? Double.NaN : min,
        finite == 0 ? Double.NaN : max);
  }
}
