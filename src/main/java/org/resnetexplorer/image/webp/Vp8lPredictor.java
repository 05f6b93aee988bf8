package org.resnetexplorer.image.webp;

import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.DecodeGuard;

/**
 * Pixels are differences from what their neighbours suggest, in one of fourteen ways that differ
 * from block to block (RFC 9649, section 3.5.1).
 *
 * @param ways of each block, in the green of a pixel
 */
record Vp8lPredictor(int width, int shift, int[] ways) implements Vp8lTransform {

  private static final int BLACK = 0xff000000;

  @Override
  public int[] undone(int[] pixels, int height, DecodeGuard guard) throws PictureException {
    int across = Vp8lPixels.blocks(width, shift);
    pixels[0] = sum(pixels[0], BLACK);
    for (int x = 1; x < width; x++) {
      pixels[x] = sum(pixels[x], pixels[x - 1]);
    }
    for (int y = 1; y < height; y++) {
      guard.checkStop();
      int row = y * width;
      pixels[row] = sum(pixels[row], pixels[row - width]);
      for (int i = row + 1; i < row + width; i++) {
        int way = ways[(y >> shift) * across + (i - row >> shift)] >> 8 & 15;
        pixels[i] = sum(pixels[i], suggested(way, pixels, i));
      }
    }
    return pixels;
  }

  // Right above the last pixel of a row stands, as rows follow one another, the row's own first.
  private int suggested(int way, int[] pixels, int i) {
    int left = pixels[i - 1];
    int top = pixels[i - width];
    int topLeft = pixels[i - width - 1];
    int topRight = pixels[i - width + 1];
    return switch (way) {
      case 1 -> left;
      case 2 -> top;
      case 3 -> topRight;
      case 4 -> topLeft;
      case 5 -> mean(mean(left, topRight), top);
      case 6 -> mean(left, topLeft);
      case 7 -> mean(left, top);
      case 8 -> mean(topLeft, top);
      case 9 -> mean(top, topRight);
      case 10 -> mean(mean(left, topLeft), mean(top, topRight));
      case 11 -> nearer(left, top, topLeft);
      case 12 -> onward(left, top, topLeft);
      case 13 -> halfOnward(mean(left, top), topLeft);
      default -> BLACK;
    };
  }

  /** The sum of two pixels, colour by colour, each without its carry. */
  static int sum(int a, int b) {
    int alphaGreen = (a >>> 8 & 0xff00ff) + (b >>> 8 & 0xff00ff) & 0xff00ff;
    int redBlue = (a & 0xff00ff) + (b & 0xff00ff) & 0xff00ff;
    return alphaGreen << 8 | redBlue;
  }

  private static int mean(int a, int b) {
    return ((a ^ b) >>> 1 & 0x7f7f7f7f) + (a & b);
  }

  private static int nearer(int left, int top, int topLeft) {
    int fromLeft = 0;
    int fromTop = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int corner = topLeft >>> shift & 0xff;
      fromLeft += Math.abs((top >>> shift & 0xff) - corner);
      fromTop += Math.abs((left >>> shift & 0xff) - corner);
    }
    return fromLeft < fromTop ? left : top;
  }

  private static int onward(int left, int top, int topLeft) {
    int result = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int level = (left >>> shift & 0xff) + (top >>> shift & 0xff) - (topLeft >>> shift & 0xff);
      result |= clamp(level) << shift;
    }
    return result;
  }

  private static int halfOnward(int mean, int topLeft) {
    int result = 0;
    for (int shift = 0; shift < 32; shift += 8) {
      int level = mean >>> shift & 0xff;
      result |= clamp(level + (level - (topLeft >>> shift & 0xff)) / 2) << shift;
    }
    return result;
  }

  private static int clamp(int level) {
    return Math.max(0, Math.min(255, level));
  }
}
