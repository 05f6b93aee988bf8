package org.resnetexplorer.image.tiff;

import java.io.IOException;
import org.resnetexplorer.image.decode.Cmyk;

/** Makes red, green and blue of the samples of a picture, as Pillow's {@code convert("RGB")}. */
final class TiffColours {

  private TiffColours() {}

  /**
   * Red, green and blue of every pixel.
   *
   * @param levels shape {@code [H, W, kind.needed()]}
   * @param palette 16-bit reds, then greens, then blues; empty without a palette
   */
  static byte[] rgb(TiffKind kind, byte[] levels, long[] palette) throws IOException {
    if (kind.colour() == TiffKind.Colour.PALETTE && palette.length < 3 << kind.bits()) {
      throw new IOException("a palette of " + palette.length + " numbers");
    }
    int kept = kind.needed();
    byte[] rgb = new byte[levels.length / kept * 3];
    for (int from = 0, to = 0; to < rgb.length; from += kept, to += 3) {
      switch (kind.colour()) {
        case GRAY -> gray(levels[from], rgb, to);
        case GRAY_LIGHT_FIRST -> gray((byte) ~levels[from], rgb, to);
        case PALETTE -> indexed(levels[from] & 0xff, palette, rgb, to);
        case RGB, YCBCR -> System.arraycopy(levels, from, rgb, to, 3);
        case RGB_PREMULTIPLIED -> divided(levels, from, rgb, to);
        case CMYK -> inks(levels, from, rgb, to);
        case LAB -> Lab.toRgb(levels, from, rgb, to);
      }
    }
    return rgb;
  }

  private static void gray(byte level, byte[] rgb, int to) {
    rgb[to] = level;
    rgb[to + 1] = level;
    rgb[to + 2] = level;
  }

  private static void indexed(int index, long[] palette, byte[] rgb, int to) {
    int colours = palette.length / 3;
    for (int channel = 0; channel < 3; channel++) {
      rgb[to + channel] = (byte) (palette[channel * colours + index] >> 8);
    }
  }

  private static void inks(byte[] levels, int from, byte[] rgb, int to) {
    for (int channel = 0; channel < 3; channel++) {
      rgb[to + channel] = Cmyk.level(levels[from + channel] & 0xff, levels[from + 3] & 0xff);
    }
  }

  // As Pillow's unpacker: cut off, and black where nothing is to be seen.
  private static void divided(byte[] levels, int from, byte[] rgb, int to) {
    int alpha = levels[from + 3] & 0xff;
    for (int channel = 0; channel < 3; channel++) {
      int value = levels[from + channel] & 0xff;
      rgb[to + channel] = (byte) (alpha == 0 ? 0 : Math.min(255, value * 255 / alpha));
    }
  }
}
