package org.resnetexplorer.app.controls;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import org.resnetexplorer.render.Pixels;

/** Pixels as JavaFX draws them. */
public final class Images {
  private Images() {}

  public static Image of(Pixels pixels) {
    int width = pixels.width();
    int height = pixels.height();
    WritableImage image = new WritableImage(width, height);
    image
        .getPixelWriter()
        .setPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels.argb(), 0, width);
    return image;
  }
}
