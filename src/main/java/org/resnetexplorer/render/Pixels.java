package org.resnetexplorer.render;

import java.util.Arrays;

/**
 * A picture as packed colours, {@code 0xAARRGGBB}, row after row; not to be written once handed
 * over.
 *
 * @param width pixels of a row
 * @param height rows
 * @param argb {@code width * height} colours
 */
public record Pixels(int width, int height, int[] argb) {

  /**
   * @throws IllegalArgumentException if the number of colours is not width x height
   */
  public Pixels {
    if (argb.length != width * height) {
      throw new IllegalArgumentException(argb.length + " pixels are not " + width + " x " + height);
    }
  }

  /** A picture of one colour, to be drawn on by this package before it is handed over. */
  static Pixels filled(int width, int height, int colour) {
    int[] argb = new int[width * height];
    Arrays.fill(argb, colour);
    return new Pixels(width, height, argb);
  }

  /** The colour of one pixel. */
  public int at(int x, int y) {
    return argb[y * width + x];
  }
}
