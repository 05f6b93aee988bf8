package org.resnetexplorer.app.controls;

import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.render.Pixels;

/** The pixels of pictures, fewer of them where the screen has no room for all. */
public final class PicturePixels {
  private PicturePixels() {}

  /** All its pixels. */
  public static Pixels of(RgbImage image) {
    return new Pixels(image.width(), image.height(), image.toArgb());
  }

  /**
   * A smaller copy, each pixel the mean of a square of them, at least as large as asked for in both
   * directions where the original is. Halving by drawing alone would skip pixels and glitter.
   */
  public static Pixels atLeast(RgbImage image, int width, int height) {
    int factor = Math.max(1, Math.min(image.width() / width, image.height() / height));
    if (factor == 1) {
      return of(image);
    }
    return means(image, 0, 0, image.width() / factor, image.height() / factor, factor);
  }

  /**
   * The square in the middle, at least so many pixels wide where the original is, but not twice.
   */
  public static Pixels middle(RgbImage image, int side) {
    int whole = Math.min(image.width(), image.height());
    int factor = Math.max(1, whole / side);
    int count = whole / factor;
    return means(
        image, (image.width() - whole) / 2, (image.height() - whole) / 2, count, count, factor);
  }

  private static Pixels means(
      RgbImage image, int left, int top, int columns, int rows, int factor) {
    int[] argb = new int[columns * rows];
    for (int y = 0; y < rows; y++) {
      for (int x = 0; x < columns; x++) {
        argb[y * columns + x] = mean(image, left + x * factor, top + y * factor, factor);
      }
    }
    return new Pixels(columns, rows, argb);
  }

  private static int mean(RgbImage image, int left, int top, int side) {
    int red = 0;
    int green = 0;
    int blue = 0;
    for (int y = top; y < top + side; y++) {
      for (int x = left; x < left + side; x++) {
        int i = 3 * (y * image.width() + x);
        red += image.rgb()[i] & 0xff;
        green += image.rgb()[i + 1] & 0xff;
        blue += image.rgb()[i + 2] & 0xff;
      }
    }
    int count = side * side;
    return 0xff000000
        | rounded(red, count) << 16
        | rounded(green, count) << 8
        | rounded(blue, count);
  }

  private static int rounded(int sum, int count) {
    return (sum + count / 2) / count;
  }
}
