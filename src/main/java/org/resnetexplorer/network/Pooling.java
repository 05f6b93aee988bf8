package org.resnetexplorer.network;

/** How the last maps become one number a channel, or two. */
public enum Pooling {
  /** The mean of each channel: {@code nn.AdaptiveAvgPool2d}. */
  AVERAGE {
    @Override
    Layer layer() {
      return new Layer.AdaptiveAvgPool2d();
    }
  },
  /** The largest value of each channel, then the means: fastai's {@code AdaptiveConcatPool2d}. */
  CONCAT {
    @Override
    Layer layer() {
      return new Layer.AdaptiveConcatPool2d();
    }
  };

  abstract Layer layer();

  /** Features it makes of so many channels. */
  public int features(int channels) {
    return this == CONCAT ? 2 * channels : channels;
  }
}
