package org.resnetexplorer.explain.evaluate;

import org.resnetexplorer.explain.evaluate.Value.Tensor;

/**
 * What PyTorch's reductions answer for a tensor; sums are kept in double precision. NaN goes
 * through to every one of them, as in PyTorch.
 *
 * @param mean NaN of no element
 * @param std unbiased, divided by n - 1, as {@code Tensor.std()}; NaN of fewer than two elements
 * @param norm the square root of the sum of squares
 * @param zeroShare exact zeros among all elements, 0 to 1
 */
public record Summary(
    double sum, double mean, double std, double min, double max, double norm, double zeroShare) {

  static Summary of(Tensor tensor) {
    float[] values = tensor.values();
    double sum = 0;
    double squares = 0;
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    long zeros = 0;
    for (float value : values) {
      sum += value;
      squares += (double) value * value;
      min = Math.min(min, value);
      max = Math.max(max, value);
      zeros += value == 0 ? 1 : 0;
    }
    double mean = sum / values.length;
    double deviations = 0;
    for (float value : values) {
      deviations += (value - mean) * (value - mean);
    }
    double std = values.length < 2 ? Double.NaN : Math.sqrt(deviations / (values.length - 1));
    double share = values.length == 0 ? 0 : (double) zeros / values.length;
    return new Summary(sum, mean, std, min, max, Math.sqrt(squares), share);
  }
}
