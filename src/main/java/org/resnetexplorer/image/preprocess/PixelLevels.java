package org.resnetexplorer.image.preprocess;

/** Changes of 8-bit values that need no neighbours, with the arithmetic of Pillow. */
final class PixelLevels {

  private static final int LEVELS = 256;

  private PixelLevels() {}

  /**
   * Moves each value away from a level: {@code level + factor * (value - level)}, cut off to whole
   * numbers in 32-bit arithmetic as {@code Image.blend} does.
   */
  static void blend(byte[] rgb, int level, float factor) {
    if (factor == 1) {
      return;
    }
    byte[] table = new byte[LEVELS];
    for (int value = 0; value < LEVELS; value++) {
      float moved = level + factor * (value - level);
      table[value] = (byte) (int) Math.max(0, Math.min(255, moved));
    }
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = table[rgb[i] & 0xff];
    }
  }

  /** The mean of the picture's grey values, rounded, as {@code ImageEnhance.Contrast} takes it. */
  static int meanGrey(byte[] rgb) {
    long sum = 0;
    for (int i = 0; i < rgb.length; i += 3) {
      sum += Grey.level(rgb, i);
    }
    return (int) ((double) sum / (rgb.length / 3) + 0.5);
  }

  /** Fills what of the square lies in the picture with a colour. */
  static void fill(
      byte[] rgb, int width, int height, Adjustments.GreySquare square, byte[] colour) {
    int left = Math.max(0, square.x());
    int right = (int) Math.min(width, (long) square.x() + square.side());
    int bottom = (int) Math.min(height, (long) square.y() + square.side());
    for (int y = Math.max(0, square.y()); y < bottom; y++) {
      for (int x = left; x < right; x++) {
        System.arraycopy(colour, 0, rgb, 3 * (y * width + x), colour.length);
      }
    }
  }
}
