package org.resnetexplorer.app.inference;

import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.image.preprocess.CropWindow;

/**
 * Squares on a picture, moved and sized by hand: always whole pixels, always a square, always
 * within the picture.
 */
final class CropMoves {
  private final RgbImage picture;

  CropMoves(RgbImage picture) {
    this.picture = picture;
  }

  CropWindow moved(CropWindow from, double right, double down) {
    return whole(from.moved(right, down));
  }

  /**
   * Zooms around a point, which stays where it is on the square as far as the picture's edges
   * allow. A factor above 1 makes the square larger; it changes by a pixel at least.
   */
  CropWindow zoomed(CropWindow from, double factor, double x, double y) {
    double wanted = Math.rint(from.side() * factor);
    double least = factor > 1 ? from.side() + 1 : from.side() - 1;
    double side = held(factor > 1 ? Math.max(least, wanted) : Math.min(least, wanted));
    double ratio = side / from.side();
    return whole(new CropWindow(x - (x - from.x()) * ratio, y - (y - from.y()) * ratio, side));
  }

  /** Drags a corner to a point; the opposite one stays. */
  CropWindow sized(CropWindow from, Grip corner, double x, double y) {
    boolean left = corner.isLeft();
    boolean top = corner.isTop();
    double fixedX = left ? from.x() + from.side() : from.x();
    double fixedY = top ? from.y() + from.side() : from.y();
    double wanted = Math.max(left ? fixedX - x : x - fixedX, top ? fixedY - y : y - fixedY);
    double roomX = left ? fixedX : picture.width() - fixedX;
    double roomY = top ? fixedY : picture.height() - fixedY;
    double side = Math.rint(held(Math.min(wanted, Math.min(roomX, roomY))));
    return whole(new CropWindow(left ? fixedX - side : fixedX, top ? fixedY - side : fixedY, side));
  }

  /** The nearest square of whole pixels in the picture. */
  CropWindow whole(CropWindow square) {
    double side = Math.rint(held(square.side()));
    return new CropWindow(Math.rint(square.x()), Math.rint(square.y()), side).within(picture);
  }

  private double held(double side) {
    double most = Math.min(picture.width(), picture.height());
    return Math.min(most, Math.max(CropWindow.MIN_SIDE, side));
  }
}
