package org.resnetexplorer.image;

/**
 * A picture with transparency, as clipboards and screens hold it.
 *
 * <p>Shape {@code [H, W]}: row after row from the top. The array is not copied and must not be
 * written to once the picture exists.
 *
 * @param width pixels in a row, at least 1
 * @param height rows, at least 1
 * @param argb {@code height * width} pixels as {@code 0xAARRGGBB}, colours not multiplied with
 *     alpha
 */
public record ArgbImage(int width, int height, int[] argb) {

  private static final int OPAQUE = 0xff;

  public ArgbImage {
    if (width < 1 || height < 1 || argb.length != (long) width * height) {
      throw new IllegalArgumentException(width + " x " + height + " pixels are not " + argb.length);
    }
  }

  /** Whether nothing shines through any pixel. */
  public boolean isOpaque() {
    for (int pixel : argb) {
      if (pixel >>> 24 != OPAQUE) {
        return false;
      }
    }
    return true;
  }

  /** The colours alone, as Pillow's {@code convert("RGB")} has them: also where nothing is seen. */
  public RgbImage withoutAlpha() {
    byte[] rgb = new byte[3 * argb.length];
    int i = 0;
    for (int pixel : argb) {
      rgb[i++] = (byte) (pixel >> 16);
      rgb[i++] = (byte) (pixel >> 8);
      rgb[i++] = (byte) pixel;
    }
    return new RgbImage(width, height, rgb);
  }
}
