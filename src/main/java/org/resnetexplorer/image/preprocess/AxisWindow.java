package org.resnetexplorer.image.preprocess;

/**
 * One axis of resize and crop: which part of the resized axis is kept and which source pixels make
 * it.
 *
 * <p>The filter is Pillow's of that name with antialias: it widens as the picture shrinks, in fixed
 * point with 22 bits. Each value of the result depends on its own weights only, so nothing outside
 * the window is ever computed.
 *
 * @param pad pixels of black before the window
 * @param firsts for each pixel of the window the first source pixel it is made of
 * @param weights for each pixel of the window the weights of its source pixels, in 1/2^22
 * @param start the window's first pixel on the resized axis
 */
public record AxisWindow(int pad, int start, int[] firsts, int[][] weights) {

  static final int PRECISION_BITS = 22;

  /** The window of {@code crop} pixels in the middle of an axis resized to {@code resized}. */
  static AxisWindow centred(int source, int resized, int crop, Interpolation filter) {
    int start = resized <= crop ? 0 : (int) Math.rint((resized - crop) / 2.0);
    int pad = resized >= crop ? 0 : (crop - resized) / 2;
    int length = Math.min(crop, resized);
    return of(source, 0, (double) source / resized, start, length, pad, filter);
  }

  /**
   * The part of an axis between two places, resized to {@code length} pixels: one axis of Pillow's
   * {@code resize(size, filter, box)}, which holds the places in 32 bits.
   */
  public static AxisWindow between(
      int source, float from, float to, int length, Interpolation filter) {
    return of(source, from, (double) (to - from) / length, 0, length, 0, filter);
  }

  private static AxisWindow of(
      int source,
      double origin,
      double scale,
      int start,
      int length,
      int pad,
      Interpolation filter) {
    int[] firsts = new int[length];
    int[][] weights = new int[length][];
    double widening = Math.max(scale, 1.0);
    double support = filter.support() * widening;
    for (int i = 0; i < length; i++) {
      double centre = origin + (start + i + 0.5) * scale;
      int first = Math.max(0, (int) (centre - support + 0.5));
      int end = Math.min(source, (int) (centre + support + 0.5));
      firsts[i] = first;
      weights[i] = weights(first, end, centre, 1.0 / widening, filter);
    }
    return new AxisWindow(pad, start, firsts, weights);
  }

  int length() {
    return firsts.length;
  }

  /** The source pixel after the last one the window needs. */
  int end() {
    int end = 0;
    for (int i = 0; i < firsts.length; i++) {
      end = Math.max(end, firsts[i] + weights[i].length);
    }
    return end;
  }

  private static int[] weights(
      int from, int to, double centre, double inverse, Interpolation filter) {
    double[] exact = new double[to - from];
    double sum = 0;
    for (int i = 0; i < exact.length; i++) {
      exact[i] = filter.weight(Math.abs((i + from - centre + 0.5) * inverse));
      sum += exact[i];
    }
    int[] fixed = new int[exact.length];
    for (int i = 0; i < fixed.length; i++) {
      double weight = sum != 0 ? exact[i] / sum : exact[i];
      fixed[i] = (int) ((weight < 0 ? -0.5 : 0.5) + weight * (1 << PRECISION_BITS));
    }
    return fixed;
  }
}
