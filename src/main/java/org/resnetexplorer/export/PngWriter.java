package org.resnetexplorer.export;

import java.io.IOException;
import java.nio.file.Path;
import org.resnetexplorer.diagram.png.PngEncoder;
import org.resnetexplorer.image.RgbImage;
import org.resnetexplorer.render.Pixels;

/** Writes PNG files, which appear whole or not at all. */
public final class PngWriter {
  private PngWriter() {}

  /** Writes pixels whose colours are not multiplied with alpha. */
  public static void write(Path file, Pixels pixels) throws IOException {
    AtomicFile.write(file, PngEncoder.encode(pixels));
  }

  /** Writes an opaque picture. */
  public static void write(Path file, RgbImage image) throws IOException {
    write(file, new Pixels(image.width(), image.height(), image.toArgb()));
  }
}
