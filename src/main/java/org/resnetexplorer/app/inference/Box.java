package org.resnetexplorer.app.inference;

import org.resnetexplorer.image.preprocess.Crop;

/** A rectangle in pixels. */
record Box(double x, double y, double width, double height) {

  /** Where the crop lies in its picture. */
  static Box of(Crop crop) {
    return new Box(crop.x(), crop.y(), crop.width(), crop.height());
  }

  boolean contains(double px, double py) {
    return px >= x && px <= x + width && py >= y && py <= y + height;
  }

  /**
   * This part of the network's square, in pixels of the picture.
   *
   * @param crop where the square lies in the picture
   * @param edge pixels of the square along its edge
   */
  Box of(Box crop, int edge) {
    double scaleX = crop.width() / edge;
    double scaleY = crop.height() / edge;
    return new Box(crop.x() + x * scaleX, crop.y() + y * scaleY, width * scaleX, height * scaleY);
  }

  /** The other way: this part of the picture, in pixels of the network's square. */
  Box within(Box crop, int edge) {
    double scaleX = edge / crop.width();
    double scaleY = edge / crop.height();
    return new Box(
        (x - crop.x()) * scaleX, (y - crop.y()) * scaleY, width * scaleX, height * scaleY);
  }
}
