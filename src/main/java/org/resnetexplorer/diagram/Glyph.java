package org.resnetexplorer.diagram;

/**
 * A small picture of one channel, or of the network's input.
 *
 * @param argb pixels, {@code 0xAARRGGBB}, row by row; not written after it is handed over
 * @param smooth whether its pixels are blended: so for the photo, not for a map's cells
 */
public record Glyph(int[] argb, int columns, int rows, boolean smooth) {
  public Glyph {
    if (argb.length != columns * rows) {
      throw new IllegalArgumentException(argb.length + " pixels are not " + columns + " x " + rows);
    }
  }
}
