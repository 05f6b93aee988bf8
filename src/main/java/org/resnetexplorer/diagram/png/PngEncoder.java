package org.resnetexplorer.diagram.png;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.resnetexplorer.render.Pixels;

/**
 * Packs pixels as a PNG file of 8 bits a channel: RGB if every pixel is opaque, else RGBA. The
 * bytes depend on the pixels alone, so equal pictures make equal files.
 */
public final class PngEncoder {
  private static final int OPAQUE = 0xff;

  private PngEncoder() {}

  /** The bytes of a PNG file; the colours of its pixels are not multiplied with alpha. */
  public static byte[] encode(Pixels pixels) {
    int width = pixels.width();
    BufferedImage image = new BufferedImage(width, pixels.height(), type(pixels.argb()));
    image.setRGB(0, 0, width, pixels.height(), pixels.argb(), 0, width);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      if (!ImageIO.write(image, "png", out)) {
        throw new IllegalStateException("Java lost its own PNG writer");
      }
    } catch (IOException e) {
      // Memory has no reason to refuse bytes.
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static int type(int[] argb) {
    boolean opaque = Arrays.stream(argb).allMatch(pixel -> pixel >>> 24 == OPAQUE);
    return opaque ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB;
  }
}
