package org.resnetexplorer.app.shell;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.resnetexplorer.app.common.PictureSource;
import org.resnetexplorer.image.PngWriter;

/** A picture without a file, as the clipboard holds it. */
final class PastedImage {
  private PastedImage() {}

  /** Its pixels as a PNG, which loses nothing, so that it takes the same way as any file. */
  static PictureSource source(String name, Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return new PictureSource.OfBytes(name, PngWriter.encode(width, height, argb));
  }
}
