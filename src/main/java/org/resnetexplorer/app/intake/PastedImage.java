package org.resnetexplorer.app.intake;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.image.ArgbImage;

/** A picture without a file, as the clipboard holds it. */
public final class PastedImage {
  private PastedImage() {}

  /** Its pixels; what is done with them is the worker's. */
  public static PictureSource source(String name, Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return new PictureSource.OfPixels(name, new ArgbImage(width, height, argb));
  }
}
