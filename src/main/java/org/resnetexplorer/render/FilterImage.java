package org.resnetexplorer.render;

/**
 * A filter over red, green and blue as a picture. Weights have signs and colours have none, so a
 * filter is scaled symmetrically about grey: a weight of 0 is 0.5, its greatest magnitude reaches 0
 * or 1. Each filter is scaled for itself; hue is the balance of the three weights of a cell.
 */
public final class FilterImage {
  private static final int COLOURS = 3;
  private static final int LEVELS = 255;
  private static final int OPAQUE = 0xFF000000;

  private FilterImage() {}

  /** The greatest magnitude in a filter, which its scale reaches to. */
  public static double magnitude(float[] weights, int filter, int kernel) {
    int length = COLOURS * kernel * kernel;
    double greatest = 0;
    for (int i = filter * length; i < (filter + 1) * length; i++) {
      greatest = Float.isFinite(weights[i]) ? Math.max(greatest, Math.abs(weights[i])) : greatest;
    }
    return greatest;
  }

  /**
   * A filter as {@code kernel x kernel} pixels.
   *
   * @param weights {@code [out, 3, kernel, kernel]}
   * @param filter which output channel
   */
  public static Pixels rgb(float[] weights, int filter, int kernel) {
    int cells = kernel * kernel;
    double magnitude = magnitude(weights, filter, kernel);
    int[] argb = new int[cells];
    for (int cell = 0; cell < cells; cell++) {
      int colour = OPAQUE;
      for (int channel = 0; channel < COLOURS; channel++) {
        float weight = weights[(filter * COLOURS + channel) * cells + cell];
        colour |= level(weight, magnitude) << (COLOURS - 1 - channel) * Byte.SIZE;
      }
      argb[cell] = colour;
    }
    return new Pixels(kernel, kernel, argb);
  }

  private static int level(float weight, double magnitude) {
    double share = Float.isFinite(weight) && magnitude > 0 ? weight / magnitude : 0;
    return (int) Math.round((0.5 + share / 2) * LEVELS);
  }
}
