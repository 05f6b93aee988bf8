package org.resnetexplorer.image.preprocess;

import org.resnetexplorer.image.RgbImage;

/**
 * The square the network sees, and where it lies in the picture it was cut from.
 *
 * <p>The rectangle is in pixels of the picture before resizing. It reaches beyond the picture where
 * black was added, which happens only if a recipe's crop is larger than its resize.
 *
 * @param pixels the square, after resizing
 * @param x left edge
 * @param y top edge
 * @param width width of the rectangle
 * @param height height of the rectangle
 * @param own whether it was chosen by hand instead of by the recipe
 */
public record Crop(RgbImage pixels, double x, double y, double width, double height, boolean own) {

  /** The same place with other pixels of the same size. */
  Crop withPixels(RgbImage changed) {
    return new Crop(changed, x, y, width, height, own);
  }
}
