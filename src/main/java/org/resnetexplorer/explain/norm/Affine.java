package org.resnetexplorer.explain.norm;

import org.resnetexplorer.network.Layer;

/**
 * What batch norm (Ioffe and Szegedy 2015) does to one channel in eval mode: {@code y = gamma * (x
 * - mean) / sqrt(variance + eps) + beta}, which is the straight line {@code y = slope * x +
 * intercept}. The paper's sigma is the running deviation; no other number is called so.
 *
 * @param gamma the learned scale, PyTorch's {@code weight}
 * @param beta the learned shift, PyTorch's {@code bias}
 * @param mean the running mean of training
 * @param variance the running variance of training
 */
public record Affine(double gamma, double beta, double mean, double variance) {

  /** {@code gamma / sqrt(variance + eps)}: the line's slope. */
  public double slope() {
    return gamma / deviation();
  }

  /** {@code beta - mean * slope}: what the line adds, its y at x = 0. */
  public double intercept() {
    return beta - mean * slope();
  }

  /** Sigma, {@code sqrt(variance + eps)}: the running deviation; always above zero. */
  public double deviation() {
    return Math.sqrt(variance + Layer.BatchNorm2d.EPSILON);
  }

  /** The line at x. */
  public double at(double x) {
    return slope() * x + intercept();
  }

  /** How many running deviations a value lies above the running mean; negative if below. */
  public double deviationsFromMean(double x) {
    return (x - mean) / deviation();
  }
}
