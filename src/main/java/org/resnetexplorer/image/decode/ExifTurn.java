package org.resnetexplorer.image.decode;

import org.resnetexplorer.image.RgbImage;

/**
 * The eight EXIF orientations (CIPA DC-008, tag 0x0112) as moves of pixels.
 *
 * <p>Every one of them is a walk through the source with a constant step for one pixel to the right
 * and one for one pixel down.
 */
public final class ExifTurn {

  /** The orientation that changes nothing. */
  public static final int NONE = 1;

  private ExifTurn() {}

  /** The picture as it was held in front of the camera; the same object if nothing is to turn. */
  public static RgbImage upright(RgbImage source, int exif) {
    int w = source.width();
    int h = source.height();
    int last = w * h - 1;
    return switch (exif) {
      case NONE -> source;
      case 2 -> walk(source, w, h, w - 1, -1, w);
      case 3 -> walk(source, w, h, last, -1, -w);
      case 4 -> walk(source, w, h, last - (w - 1), 1, -w);
      case 5 -> walk(source, h, w, 0, w, 1);
      case 6 -> walk(source, h, w, last - (w - 1), -w, 1);
      case 7 -> walk(source, h, w, last, -w, -1);
      case 8 -> walk(source, h, w, w - 1, w, -1);
      default -> throw new IllegalArgumentException("no EXIF orientation: " + exif);
    };
  }

  private static RgbImage walk(
      RgbImage source, int width, int height, int start, int right, int down) {
    byte[] from = source.rgb();
    byte[] to = new byte[from.length];
    int i = 0;
    for (int y = 0; y < height; y++) {
      int pixel = start + y * down;
      for (int x = 0; x < width; x++, pixel += right) {
        int j = 3 * pixel;
        to[i++] = from[j];
        to[i++] = from[j + 1];
        to[i++] = from[j + 2];
      }
    }
    return new RgbImage(width, height, to);
  }
}
