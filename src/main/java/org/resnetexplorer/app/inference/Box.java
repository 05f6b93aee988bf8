package org.resnetexplorer.app.inference;

import org.resnetexplorer.image.Crop;

/** A rectangle in pixels. */
record Box(double x, double y, double width, double height) {

  /** Where the crop lies in its picture. */
  static Box of(Crop crop) {
    return new Box(crop.x(), crop.y(), crop.width(), crop.height());
  }

  /** This part of the crop, in pixels of the crop, as pixels of the picture. */
  Box inPictureOf(Crop crop) {
    double scaleX = crop.width() / crop.pixels().width();
    double scaleY = crop.height() / crop.pixels().height();
    return new Box(crop.x() + x * scaleX, crop.y() + y * scaleY, width * scaleX, height * scaleY);
  }
}
