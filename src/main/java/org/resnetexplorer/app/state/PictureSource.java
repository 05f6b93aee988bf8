package org.resnetexplorer.app.state;

import java.nio.file.Path;
import org.resnetexplorer.image.ArgbImage;

/** Where a picture comes from. */
public sealed interface PictureSource {

  /** A name for people. */
  String name();

  record OfFile(Path file) implements PictureSource {
    @Override
    public String name() {
      Path last = file.getFileName();
      return last == null ? file.toString() : last.toString();
    }
  }

  /** Bytes of a picture file, such as a sample. */
  record OfBytes(String name, byte[] bytes) implements PictureSource {}

  /**
   * A picture written out in its address, {@code data:image/png;base64,...}, as pages hold them.
   */
  record OfDataUrl(String name, String url) implements PictureSource {}

  /** A picture without a file, as the clipboard or a browser hands it over. */
  record OfPixels(String name, ArgbImage image) implements PictureSource {}
}
