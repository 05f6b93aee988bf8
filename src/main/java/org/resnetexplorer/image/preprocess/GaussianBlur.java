package org.resnetexplorer.image.preprocess;

/**
 * Pillow's {@code ImageFilter.GaussianBlur}: three passes of a box with a fractional edge along the
 * rows, then along the columns, in fixed point with 24 bits ({@code BoxBlur.c}). The time does not
 * depend on the deviation.
 */
final class GaussianBlur {

  private static final int PASSES = 3;
  private static final int PRECISION_BITS = 24;
  private static final int HALF = 1 << PRECISION_BITS - 1;

  private final int radius;
  private final int whole;
  private final int fraction;

  private GaussianBlur(float boxRadius) {
    radius = (int) boxRadius;
    whole = (int) ((1 << PRECISION_BITS) / (boxRadius * 2 + 1));
    fraction = ((1 << PRECISION_BITS) - (radius * 2 + 1) * whole) / 2;
  }

  /**
   * Blurs a picture where it lies; beyond its edge the last pixel goes on.
   *
   * @param deviation of the Gaussian, in pixels; 0 changes nothing
   */
  static void apply(byte[] rgb, int width, int height, double deviation) {
    if (deviation == 0) {
      return;
    }
    GaussianBlur blur = new GaussianBlur(boxRadius((float) deviation));
    for (int y = 0; y < height; y++) {
      blur.line(rgb, 3 * y * width, 3, width);
    }
    for (int x = 0; x < width; x++) {
      blur.line(rgb, 3 * x, 3 * width, height);
    }
  }

  /** The box whose three passes have the deviation, formulas 7, 11 and 14 of Gwosdek et al. */
  private static float boxRadius(float deviation) {
    float variance = deviation * deviation / PASSES;
    float length = (float) Math.sqrt(12.0 * variance + 1.0);
    float l = (float) Math.floor((length - 1.0) / 2.0);
    float a = (2 * l + 1) * (l * (l + 1) - 3 * variance);
    a /= 6 * (variance - (l + 1) * (l + 1));
    return l + a;
  }

  /** Blurs the three channels of one line, whose pixels lie {@code step} bytes apart. */
  private void line(byte[] rgb, int start, int step, int length) {
    int[] from = new int[length];
    int[] to = new int[length];
    for (int channel = 0; channel < 3; channel++) {
      for (int i = 0, at = start + channel; i < length; i++, at += step) {
        from[i] = rgb[at] & 0xff;
      }
      for (int pass = 0; pass < PASSES; pass++) {
        box(from, to);
        int[] swapped = from;
        from = to;
        to = swapped;
      }
      for (int i = 0, at = start + channel; i < length; i++, at += step) {
        rgb[at] = (byte) from[i];
      }
    }
  }

  /** One pass; sums of 32 bits may look negative on the way, as unsigned numbers they are not. */
  private void box(int[] from, int[] to) {
    int last = from.length - 1;
    int sum = from[0] * (radius + 1);
    for (int i = 0; i < radius; i++) {
      sum += from[Math.min(i, last)];
    }
    for (int i = 0; i <= last; i++) {
      int before = from[Math.max(0, i - radius - 1)];
      sum += from[Math.min(last, i + radius)] - before;
      int weighted = sum * whole + (before + from[Math.min(last, i + radius + 1)]) * fraction;
      to[i] = weighted + HALF >>> PRECISION_BITS;
    }
  }
}
