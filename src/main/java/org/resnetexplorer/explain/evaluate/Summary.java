package org.resnetexplorer.explain.evaluate;

import org.resnetexplorer.explain.evaluate.Value.Tensor;
import org.resnetexplorer.numbers.Reductions;
import org.resnetexplorer.numbers.Statistics;

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
    Reductions all = Statistics.of(tensor.values()).reductions();
    return new Summary(
        all.sum(), all.mean(), all.std(), all.min(), all.max(), all.norm(), all.zeroShare());
  }
}
