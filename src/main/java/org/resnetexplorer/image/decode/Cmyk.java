package org.resnetexplorer.image.decode;

/**
 * From printing colours to RGB as Pillow and libjpeg calculate: whole numbers, no profile.
 *
 * <p>Stored values are inverted in JPEG (255 is no ink), as Adobe programs write them.
 */
public final class Cmyk {

  private Cmyk() {}

  /**
   * Red, green and blue of pixels with four samples, in which 255 is no ink.
   *
   * @param ycck whether the first three are Y, Cb, Cr
   */
  public static byte[] inverted(byte[] samples, boolean ycck) {
    byte[] rgb = new byte[samples.length / 4 * 3];
    for (int from = 0, i = 0; from < samples.length; from += 4) {
      int c = samples[from] & 0xff;
      int m = samples[from + 1] & 0xff;
      int y = samples[from + 2] & 0xff;
      int k = samples[from + 3] & 0xff;
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
    return rgb;
  }

  /** One of the three colours of a pixel of TIFF, in which 0 is no ink. */
  public static byte level(int ink, int black) {
    return mix(255 - ink, 255 - black);
  }

  private static byte mix(int ink, int k) {
    int product = (255 - ink) * k + 128;
    return (byte) clamp(k - (((product >> 8) + product) >> 8));
  }

  private static int clamp(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
