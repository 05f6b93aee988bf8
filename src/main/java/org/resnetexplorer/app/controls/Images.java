package org.resnetexplorer.app.controls;

import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** Pixels as JavaFX draws them. */
public final class Images {
  private Images() {}

  public static WritableImage of(Pixels pixels) {
    return of(pixels.width(), pixels.height(), pixels.argb());
  }

  /**
   * @param argb {@code 0xAARRGGBB}, row by row
   */
  public static WritableImage of(int width, int height, int[] argb) {
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return image;
  }
}
