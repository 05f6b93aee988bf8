package org.resnetexplorer.image.preprocess;

import org.resnetexplorer.image.RgbImage;

/**
 * A square that was chosen by hand, in pixels of the picture before resizing.
 *
 * @param x left edge
 * @param y top edge
 * @param side width and height, above 0
 */
public record CropWindow(double x, double y, double side) {

  /** Least side in pixels: below it the network would see little but the resize filter. */
  public static final double MIN_SIDE = 16;

  public CropWindow {
    if (!Double.isFinite(x) || !Double.isFinite(y) || !Double.isFinite(side) || side <= 0) {
      throw new IllegalArgumentException("no square: " + x + ", " + y + ", " + side);
    }
  }

  /** The square with the centre and the shorter edge of a crop, to start moving from. */
  public static CropWindow of(Crop crop) {
    double side = Math.min(crop.width(), crop.height());
    return around(crop.x() + crop.width() / 2, crop.y() + crop.height() / 2, side);
  }

  /** The square with this centre. */
  public static CropWindow around(double centreX, double centreY, double side) {
    return new CropWindow(centreX - side / 2, centreY - side / 2, side);
  }

  /** The square moved by so many pixels of the picture. */
  public CropWindow moved(double right, double down) {
    return new CropWindow(x + right, y + down, side);
  }

  /** The square with another side around the same centre. */
  public CropWindow resized(double newSide) {
    return around(x + side / 2, y + side / 2, newSide);
  }

  /**
   * The nearest square that lies in a picture: at least {@link #MIN_SIDE} and at most the picture's
   * shorter edge wide, then moved inside.
   */
  public CropWindow within(RgbImage image) {
    double most = Math.min(image.width(), image.height());
    double fitting = Math.min(Math.max(side, MIN_SIDE), most);
    CropWindow sized = fitting == side ? this : resized(fitting);
    return new CropWindow(
        Math.min(Math.max(0, sized.x), image.width() - fitting),
        Math.min(Math.max(0, sized.y), image.height() - fitting),
        fitting);
  }
}
