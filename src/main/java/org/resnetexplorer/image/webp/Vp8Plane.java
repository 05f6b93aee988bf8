package org.resnetexplorer.image.webp;

import java.util.Arrays;

/**
 * Luma or one chroma of a VP8 frame, in whole macroblocks, with the row above and the column to the
 * left that prediction takes at the frame's edges.
 */
final class Vp8Plane {

  private static final byte ABOVE = 127;
  private static final byte LEFT = (byte) 129;

  final byte[] samples;
  final int stride;

  Vp8Plane(int width, int height) {
    stride = width + 1;
    samples = new byte[stride * (height + 1)];
    for (int y = 1; y <= height; y++) {
      samples[y * stride] = LEFT;
    }
    Arrays.fill(samples, 0, stride, ABOVE);
  }

  /** The place of a sample; x and y may be -1. */
  int index(int x, int y) {
    return (y + 1) * stride + x + 1;
  }

  int at(int index) {
    return samples[index] & 0xff;
  }
}
