package org.resnetexplorer.network;

/** What stands before the first block. */
public enum Stem {
  /** A 7x7 convolution with stride 2, then 3x3 max pooling with stride 2; for large pictures. */
  IMAGENET(224),
  /** A 3x3 convolution with stride 1 and no pooling; for pictures of 32x32. */
  SMALL(32);

  private final int side;

  Stem(int side) {
    this.side = side;
  }

  /** Height and width of the pictures that networks with this stem are usually given, in pixels. */
  public int usualSide() {
    return side;
  }
}
