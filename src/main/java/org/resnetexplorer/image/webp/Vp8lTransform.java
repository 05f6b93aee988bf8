package org.resnetexplorer.image.webp;

import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.decode.DecodeGuard;

/**
 * What an encoder did to the pixels before it packed them, to be undone (RFC 9649, section 3.5).
 */
sealed interface Vp8lTransform
    permits Vp8lPredictor,
        Vp8lTransform.SubtractGreen,
        Vp8lTransform.CrossColour,
        Vp8lTransform.Palette {

  /** The pixels before this transform, possibly in the same array. */
  int[] undone(int[] pixels, int height, DecodeGuard guard) throws PictureException;

  /** Red and blue were lessened by green. */
  record SubtractGreen() implements Vp8lTransform {

    @Override
    public int[] undone(int[] pixels, int height, DecodeGuard guard) {
      for (int i = 0; i < pixels.length; i++) {
        int pixel = pixels[i];
        int green = pixel >> 8 & 0xff;
        int both = (pixel & 0xff00ff) + (green << 16 | green) & 0xff00ff;
        pixels[i] = pixel & 0xff00ff00 | both;
      }
      return pixels;
    }
  }

  /**
   * Red and blue were lessened by shares of the other colours, which differ from block to block.
   *
   * @param shares of each block, as red, green and blue of a pixel
   */
  record CrossColour(int width, int shift, int[] shares) implements Vp8lTransform {

    @Override
    public int[] undone(int[] pixels, int height, DecodeGuard guard) throws PictureException {
      int across = Vp8lPixels.blocks(width, shift);
      for (int y = 0, i = 0; y < height; y++) {
        guard.checkStop();
        for (int x = 0; x < width; x++, i++) {
          int share = shares[(y >> shift) * across + (x >> shift)];
          int pixel = pixels[i];
          int green = pixel >> 8;
          int red = (pixel >> 16) + part(share, green) & 0xff;
          int blue = pixel + part(share >> 8, green) + part(share >> 16, red) & 0xff;
          pixels[i] = pixel & 0xff00ff00 | red << 16 | blue;
        }
      }
      return pixels;
    }

    private static int part(int share, int colour) {
      return (byte) share * (byte) colour >> 5;
    }
  }

  /**
   * Pixels are numbers of colours, several in one pixel if there are few colours.
   *
   * @param width pixels in a row, once undone
   * @param shift how many pixels lie in one, as a power of two
   */
  record Palette(int width, int shift, int[] colours) implements Vp8lTransform {

    @Override
    public int[] undone(int[] pixels, int height, DecodeGuard guard) throws PictureException {
      int[] spread = new int[width * height];
      int across = Vp8lPixels.blocks(width, shift);
      int bits = 8 >> shift;
      for (int y = 0, i = 0; y < height; y++) {
        guard.checkStop();
        for (int x = 0; x < width; x++, i++) {
          int together = pixels[y * across + (x >> shift)] >> 8 & 0xff;
          int number = together >> bits * (x & (1 << shift) - 1) & (1 << bits) - 1;
          spread[i] = number < colours.length ? colours[number] : 0;
        }
      }
      return spread;
    }
  }
}
