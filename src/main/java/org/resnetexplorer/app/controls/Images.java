package org.resnetexplorer.app.controls;

import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import org.resnetexplorer.render.Pixels;
import org.resnetexplorer.render.ValueScale;

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

  /** What JavaFX has drawn. */
  public static Pixels pixels(Image image) {
    int width = (int) image.getWidth();
    int height = (int) image.getHeight();
    int[] argb = new int[width * height];
    image
        .getPixelReader()
        .getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
    return new Pixels(width, height, argb);
  }

  /** A map with a pixel for each of its values, row after row. */
  public static Image of(float[] values, int height, int width, ValueScale scale) {
    int[] argb = new int[height * width];
    for (int i = 0; i < argb.length; i++) {
      argb[i] = scale.argb(values[i]);
    }
    return of(new Pixels(width, height, argb));
  }

  /**
   * @param argb {@code 0xAARRGGBB}
   */
  public static Color colour(int argb) {
    return Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF, (argb >>> 24) / 255.0);
  }

  /** {@code 0xAARRGGBB}, as {@link #colour} reads it. */
  public static int argb(Color colour) {
    int red = (int) Math.round(colour.getRed() * 255);
    int green = (int) Math.round(colour.getGreen() * 255);
    int blue = (int) Math.round(colour.getBlue() * 255);
    return (int) Math.round(colour.getOpacity() * 255) << 24 | red << 16 | green << 8 | blue;
  }
}
