package org.resnetexplorer.exploration.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A picture of a data set.
 *
 * @param path from the folder on, with slashes on every system: {@code cat/17.jpg}
 * @param bytes of the file
 * @param modified when it was last written, in milliseconds since 1970
 */
public record PictureFile(String path, Path file, long bytes, long modified) {

  static PictureFile of(Path root, Path file) throws IOException {
    return new PictureFile(
        root.relativize(file).toString().replace('\\', '/'),
        file,
        Files.size(file),
        Files.getLastModifiedTime(file).toMillis());
  }

  /**
   * A picture that lies in no data set; its path is the absolute one.
   *
   * @throws IOException if there is no such file
   */
  static PictureFile alone(Path file) throws IOException {
    Path absolute = file.toAbsolutePath().normalize();
    return new PictureFile(
        absolute.toString().replace('\\', '/'),
        absolute,
        Files.size(file),
        Files.getLastModifiedTime(file).toMillis());
  }

  /** Whether there is another file in its place since the folder was looked through. */
  boolean hasChanged() {
    try {
      return Files.size(file) != bytes || Files.getLastModifiedTime(file).toMillis() != modified;
    } catch (IOException e) {
      // That it is gone is told by whoever reads it.
      return false;
    }
  }

  /** The first folder on its path; empty for a picture that lies right in the data set's. */
  public String folder() {
    int slash = path.indexOf('/');
    return slash < 0 ? "" : path.substring(0, slash);
  }
}
