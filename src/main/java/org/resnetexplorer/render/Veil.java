package org.resnetexplorer.render;

/**
 * Magnitudes laid over a picture: the greater one is, the more it covers; where it is 0 the picture
 * shows.
 */
public final class Veil {
  private static final int OPAQUE = 255;

  private Veil() {}

  /**
   * From 0 to the 99.5th percentile of those above 0, as most of a picture may have none.
   *
   * @param magnitudes 0 or more
   */
  public static ValueScale scale(float[] magnitudes) {
    float[] above = new float[magnitudes.length];
    int count = 0;
    for (float magnitude : magnitudes) {
      if (magnitude > 0) {
        above[count++] = magnitude;
      }
    }
    return ValueScale.of(Signedness.NON_NEGATIVE, above, 0, count).withMap(ColorMap.MAGMA);
  }

  /**
   * @param magnitudes {@code [height, width]}, 0 or more
   */
  public static Pixels of(float[] magnitudes, int height, int width) {
    ValueScale scale = scale(magnitudes);
    int[] argb = new int[magnitudes.length];
    for (int i = 0; i < argb.length; i++) {
      // The root, so that little is seen too.
      long alpha = Math.round(OPAQUE * Math.sqrt(scale.position(magnitudes[i])));
      argb[i] = scale.argb(magnitudes[i]) & 0xFFFFFF | (int) alpha << 24;
    }
    return new Pixels(width, height, argb);
  }
}
