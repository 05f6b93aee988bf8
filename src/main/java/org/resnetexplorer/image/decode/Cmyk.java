package org.resnetexplorer.image.decode;

/**
 * From printing colours to RGB as Pillow and libjpeg calculate: whole numbers, no profile.
 *
 * <p>Stored values are inverted in JPEG (255 is no ink), as Adobe programs write them.
 */
public final class Cmyk {

  private Cmyk() {}

  /** Converts a row of four samples a pixel; with {@code ycck} the first three are Y, Cb, Cr. */
  public static void row(RowReader rows, boolean ycck, byte[] rgb, int offset, int width) {
    for (int x = 0, i = offset; x < width; x++) {
      int c = rows.sample(4 * x);
      int m = rows.sample(4 * x + 1);
      int y = rows.sample(4 * x + 2);
      int k = rows.sample(4 * x + 3);
      if (ycck) {
        int luma = c;
        int cb = m - 128;
        int cr = y - 128;
        c = 255 - clamp(luma + ((91881 * cr + 32768) >> 16));
        m = 255 - clamp(luma + ((-22554 * cb - 46802 * cr + 32768) >> 16));
        y = 255 - clamp(luma + ((116130 * cb + 32768) >> 16));
      }
      rgb[i++] = mix(c, k);
      rgb[i++] = mix(m, k);
      rgb[i++] = mix(y, k);
    }
  }

  /** Converts the four samples of a pixel of TIFF, where 0 is no ink. */
  public static void inks(RowReader rows, int from, byte[] rgb, int to) {
    int k = 255 - rows.sample(from + 3);
    for (int channel = 0; channel < 3; channel++) {
      rgb[to + channel] = mix(255 - rows.sample(from + channel), k);
    }
  }

  private static byte mix(int ink, int k) {
    int product = (255 - ink) * k + 128;
    return (byte) clamp(k - (((product >> 8) + product) >> 8));
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
