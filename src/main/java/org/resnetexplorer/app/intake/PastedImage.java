package org.resnetexplorer.app.intake;

import java.util.stream.IntStream;
import javafx.scene.image.Image;
import org.resnetexplorer.app.controls.Images;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.image.ArgbImage;
import org.resnetexplorer.render.Pixels;

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
    Pixels pixels = Images.pixels(image);
    return new PictureSource.OfPixels(
        name, new ArgbImage(pixels.width(), pixels.height(), seen(pixels.argb())));
  }
}
