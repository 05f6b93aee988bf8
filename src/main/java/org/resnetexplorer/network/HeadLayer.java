package org.resnetexplorer.network;

import java.util.Optional;

/** One layer between the pooled features and the last linear layer of a head. A closed set. */
public sealed interface HeadLayer {

  /**
   * The layer, for so many features.
   *
   * @param in features coming in
   */
  Layer layer(int in);

  /**
   * Features going out.
   *
   * @param in features coming in
   */
  default int features(int in) {
    return in;
  }

  /** Whether it is a linear layer. */
  default boolean isLinear() {
    return false;
  }

  /** The function that it runs on each number; empty for the others. */
  default Optional<Activation> activation() {
    return Optional.empty();
  }

  /** How texts of networks spell it: {@code 512}, {@code norm}. */
  String word();

  /** {@code nn.Linear} to so many features. */
  record Hidden(int out, boolean bias) implements HeadLayer {
    public Hidden {
      if (out < 1) {
        throw new SpecException(SpecException.Reason.LEAST, "a hidden layer has at least 1 output");
      }
    }

    @Override
    public Layer layer(int in) {
      return new Layer.Linear(in, out, bias);
    }

    @Override
    public int features(int in) {
      return out;
    }

    @Override
    public boolean isLinear() {
      return true;
    }

    @Override
    public String word() {
      return out + (bias ? "" : HeadText.NO_BIAS);
    }
  }

  /** {@code nn.BatchNorm1d}. */
  record Norm() implements HeadLayer {
    @Override
    public Layer layer(int in) {
      return new Layer.BatchNorm1d(in);
    }

    @Override
    public String word() {
      return HeadText.NORM;
    }
  }

  /** A function of each number. */
  record Activated(Activation function) implements HeadLayer {
    @Override
    public Layer layer(int in) {
      return function.layer();
    }

    @Override
    public Optional<Activation> activation() {
      return Optional.of(function);
    }

    @Override
    public String word() {
      return function.word();
    }
  }

  /** {@code nn.Dropout}, which does nothing outside training; no state dict tells its rate. */
  record Drop() implements HeadLayer {
    @Override
    public Layer layer(int in) {
      return new Layer.Dropout();
    }

    @Override
    public String word() {
      return HeadText.DROP;
    }
  }
}
