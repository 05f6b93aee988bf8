package org.resnetexplorer.explain.cell;

import org.resnetexplorer.explain.norm.Affine;
import org.resnetexplorer.network.Activation;
import org.resnetexplorer.network.Layer;

/** How a cell follows from its terms. */
public sealed interface Formula {
  /**
   * An answer for each formula there is.
   *
   * @param <R> the answer
   */
  interface Visitor<R> {
    R convolution(Convolution convolution);

    R norm(Norm norm);

    R groupNorm(GroupNorm norm);

    R rectified(Rectified rectified);

    R curve(Curve curve);

    R same(Same same);

    R largest(Largest largest);

    R mean(Mean mean);

    R sum(Sum sum);

    R gated(Gated gated);

    R weighted(Weighted weighted);

    R zero(Zero zero);
  }

  <R> R accept(Visitor<R> visitor);

  /** Whether all terms are cells of one window of one channel. */
  default boolean isOfOneWindow() {
    return false;
  }

  /** The sum of patch times kernel over the input channels of one group. */
  record Convolution(Layer.Conv2d layer) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.convolution(this);
    }
  }

  /**
   * {@code sigma x + tau}.
   *
   * @param affine the channel's line
   */
  record Norm(Affine affine) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.norm(this);
    }
  }

  /**
   * {@code sigma x + tau} with mean and deviation of this picture: over all cells of a group of
   * channels, so that every one of them has its part in the number.
   *
   * @param affine the channel's line
   * @param first channel of the group
   * @param channels in the group
   */
  record GroupNorm(Affine affine, int first, int channels) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.groupNorm(this);
    }
  }

  /** {@code max(0, x)}. */
  record Rectified() implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.rectified(this);
    }
  }

  /** Another function of one number. */
  record Curve(Activation function) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.curve(this);
    }
  }

  /** The number as it is: dropout in eval mode, flatten, a shortcut that only picks cells. */
  record Same() implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.same(this);
    }
  }

  /**
   * The largest of the terms.
   *
   * @param winner its index among the terms: the first of the largest, row by row
   */
  record Largest(int winner) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.largest(this);
    }

    @Override
    public boolean isOfOneWindow() {
      return true;
    }
  }

  /** The sum of the terms over how many they are. */
  record Mean() implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.mean(this);
    }

    @Override
    public boolean isOfOneWindow() {
      return true;
    }
  }

  /** Branch plus shortcut. */
  record Sum() implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.sum(this);
    }
  }

  /**
   * A number times the factor of its channel.
   *
   * @param factor where that stands
   */
  record Gated(Place factor) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.gated(this);
    }
  }

  /** The sum of inputs times weights, plus a bias where there is one. */
  record Weighted(boolean bias) implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.weighted(this);
    }
  }

  /** 0: a channel that a padded shortcut adds. */
  record Zero() implements Formula {
    @Override
    public <R> R accept(Visitor<R> visitor) {
      return visitor.zero(this);
    }
  }
}
