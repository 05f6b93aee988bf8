package org.resnetexplorer.image;

import java.util.Arrays;
import java.util.Objects;

/**
 * A picture of 8-bit red, green and blue values.
 *
 * <p>Shape {@code [H, W, 3]}: row after row from the top, pixel after pixel from the left, and for
 * each pixel R, G, B as unsigned bytes. The array is not copied and must not be written to once the
 * picture exists.
 *
 * @param width pixels in a row, at least 1
 * @param height rows, at least 1
 * @param rgb {@code height * width * 3} bytes
 */
public record RgbImage(int width, int height, byte[] rgb) {

  private static final int OPAQUE = 0xff000000;

  public RgbImage {
    Objects.requireNonNull(rgb);
    if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
      throw new IllegalArgumentException(
          width + " x " + height + " pixels do not have " + rgb.length + " bytes");
    }
  }

  /** The pixel as {@code 0xffRRGGBB}. */
  public int argb(int x, int y) {
    Objects.checkIndex(x, width);
    Objects.checkIndex(y, height);
    int i = 3 * (y * width + x);
    return OPAQUE | (rgb[i] & 0xff) << 16 | (rgb[i + 1] & 0xff) << 8 | rgb[i + 2] & 0xff;
  }

  /** All pixels as {@code 0xffRRGGBB}, row after row: the form that screens and PNG files take. */
  public int[] toArgb() {
    int[] argb = new int[width * height];
    for (int pixel = 0, i = 0; pixel < argb.length; pixel++, i += 3) {
      argb[pixel] = OPAQUE | (rgb[i] & 0xff) << 16 | (rgb[i + 1] & 0xff) << 8 | rgb[i + 2] & 0xff;
    }
    return argb;
  }

  /** Equal if size and every value are equal. */
  @Override
  public boolean equals(Object other) {
    return other instanceof RgbImage that
        && width == that.width
        && height == that.height
        && Arrays.equals(rgb, that.rgb);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * width + height) + Arrays.hashCode(rgb);
  }

  @Override
  public String toString() {
    return "RgbImage[" + width + "x" + height + "]";
  }
}
