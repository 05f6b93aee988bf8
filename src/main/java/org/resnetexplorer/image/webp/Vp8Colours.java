package org.resnetexplorer.image.webp;

import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.decode.DecodeGuard;

/**
 * From luma and halved chroma to RGB with the arithmetic of {@code libwebp}: each chroma value is
 * made of the four nearest, weighted 9, 3, 3 and 1 ("fancy upsampling").
 */
final class Vp8Colours {

  private static final int FRACTION_BITS = 6;

  private Vp8Colours() {}

  static RgbImage toRgb(
      int width, int height, Vp8Plane luma, Vp8Plane u, Vp8Plane v, DecodeGuard guard)
      throws PictureException {
    byte[] rgb = new byte[3 * width * height];
    int lastColumn = (width - 1) / 2;
    int lastRow = (height - 1) / 2;
    int to = 0;
    for (int y = 0; y < height; y++) {
      int near = y / 2;
      int far = Math.max(0, Math.min(lastRow, y % 2 == 0 ? near - 1 : near + 1));
      int from = luma.index(0, y);
      for (int x = 0; x < width; x++, to += 3) {
        int nearColumn = x / 2;
        int next = x % 2 == 0 ? nearColumn - 1 : nearColumn + 1;
        int farColumn = Math.max(0, Math.min(lastColumn, next));
        int nearest = u.index(nearColumn, near);
        int beside = u.index(farColumn, near);
        int below = u.index(nearColumn, far);
        int across = u.index(farColumn, far);
        int blue = mixed(u, nearest, beside, below, across);
        int red = mixed(v, nearest, beside, below, across);
        put(rgb, to, luma.at(from + x), blue, red);
      }
      guard.checkStop();
    }
    return new RgbImage(width, height, rgb);
  }

  private static int mixed(Vp8Plane plane, int nearest, int beside, int below, int across) {
    int a = plane.at(nearest);
    int b = plane.at(beside);
    int c = plane.at(below);
    int diagonal = a + b + c + plane.at(across) + 8 + 2 * (b + c) >> 3;
    return diagonal + a >> 1;
  }

  private static void put(byte[] rgb, int at, int y, int u, int v) {
    int bright = y * 19077 >> 8;
    rgb[at] = level(bright + (v * 26149 >> 8) - 14234);
    rgb[at + 1] = level(bright - (u * 6419 >> 8) - (v * 13320 >> 8) + 8708);
    rgb[at + 2] = level(bright + (u * 33050 >> 8) - 17685);
  }

  private static byte level(int value) {
    return (byte) Math.max(0, Math.min(255, value >> FRACTION_BITS));
  }
}
