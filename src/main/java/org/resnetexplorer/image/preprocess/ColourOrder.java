package org.resnetexplorer.image.preprocess;

import java.util.Locale;

/** Which colour is the network's first channel. */
public enum ColourOrder {
  /** Red, green, blue: torchvision and nearly all others. */
  RGB,
  /** Blue, green, red: weights from Caffe, and pictures read with OpenCV. */
  BGR;

  /** Which value of an RGB pixel (0 red, 1 green, 2 blue) is this channel of the network. */
  int colour(int channel) {
    return this == RGB ? channel : 2 - channel;
  }

  /** As recipes write it: {@code bgr}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
