package org.resnetexplorer.exploration.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.resnetexplorer.export.PngWriter;
import org.resnetexplorer.image.RgbImage;

/** Folders of small pictures, made for a test. */
public final class Photos {

  private Photos() {}

  /** Writes a picture of 40 x 36 pixels whose colours depend on a number, and makes its folders. */
  public static Path write(Path file, int number) throws IOException {
    Files.createDirectories(file.getParent());
    byte[] rgb = new byte[40 * 36 * 3];
    for (int i = 0; i < rgb.length; i++) {
      rgb[i] = (byte) (number * 37 + i * (number % 7 + 1) / 3);
    }
    PngWriter.write(file, new RgbImage(40, 36, rgb));
    return file;
  }
}
