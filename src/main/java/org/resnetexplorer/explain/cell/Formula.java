package org.resnetexplorer.explain.cell;

import org.resnetexplorer.explain.norm.Affine;
import org.resnetexplorer.network.Activation;
import org.resnetexplorer.network.Layer;

/** How a cell follows from its terms. */
public sealed interface Formula {
  /** The sum of patch times kernel over the input channels of one group. */
  record Convolution(Layer.Conv2d layer) implements Formula {}

  /**
   * {@code sigma x + tau}.
   *
   * @param affine the channel's line
   */
  record Norm(Affine affine) implements Formula {}

  /** {@code max(0, x)}. */
  record Rectified() implements Formula {}

  /** Another function of one number. */
  record Curve(Activation function) implements Formula {}

  /** The number as it is: dropout in eval mode, flatten, a shortcut that only picks cells. */
  record Same() implements Formula {}

  /**
   * The largest of the terms.
   *
   * @param winner its index among the terms: the first of the largest, row by row
   */
  record Largest(int winner) implements Formula {}

  /** The sum of the terms over how many they are. */
  record Mean() implements Formula {}

  /** Branch plus shortcut. */
  record Sum() implements Formula {}

  /** The sum of inputs times weights, plus a bias where there is one. */
  record Weighted(boolean bias) implements Formula {}

  /** 0: a channel that a padded shortcut adds. */
  record Zero() implements Formula {}
}
