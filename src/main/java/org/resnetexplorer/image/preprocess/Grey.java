package org.resnetexplorer.image.preprocess;

import org.resnetexplorer.image.RgbImage;

/** The brightness of a pixel as Pillow's {@code convert("L")} has it: ITU-R 601-2. */
final class Grey {

  private static final int HALF = 0x8000;
  private static final int BITS = 16;

  private Grey() {}

  /** The level of the pixel that begins there, 0 to 255. */
  static int level(byte[] rgb, int at) {
    int weighted =
        (rgb[at] & 0xff) * 19595 + (rgb[at + 1] & 0xff) * 38470 + (rgb[at + 2] & 0xff) * 7471;
    return weighted + HALF >> BITS;
  }

  /** The picture with that level in all three colours; a grey one stays equal. */
  static RgbImage of(RgbImage image) {
    byte[] from = image.rgb();
    byte[] to = new byte[from.length];
    for (int i = 0; i < from.length; i += 3) {
      byte level = (byte) level(from, i);
      to[i] = level;
      to[i + 1] = level;
      to[i + 2] = level;
    }
    return new RgbImage(image.width(), image.height(), to);
  }
}
