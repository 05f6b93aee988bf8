package org.resnetexplorer.app.intake;

import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.image.ArgbImage;

/** A picture without a file, as the clipboard holds it. */
public final class PastedImage {
  private PastedImage() {}

  /**
   * Where every pixel is clear nobody meant to hide them all: some programs leave that byte empty.
   * Then the colours are what was copied, unless there are none either.
   */
  static int[] seen(int[] argb) {
    boolean hasColours = false;
    for (int pixel : argb) {
      if (pixel >>> 24 != 0) {
        return argb;
      }
      hasColours |= pixel != 0;
    }
    return hasColours ? IntStream.of(argb).map(pixel -> pixel | 0xFF000000).toArray() : argb;
  }

  /** Its pixels; what is done with them is the worker's. */
  public static PictureSource source(String name, Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return new PictureSource.OfPixels(name, new ArgbImage(width, height, seen(argb)));
  }
}
