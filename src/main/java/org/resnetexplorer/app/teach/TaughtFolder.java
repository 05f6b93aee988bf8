package org.resnetexplorer.app.teach;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.resnetexplorer.app.files.FileSaving;

/**
 * The folder of models that were taught here. None takes the place of another.
 *
 * @param root made when the first one is written
 */
record TaughtFolder(Path root) {
  static final String EXTENSION = "safetensors";

  private static final String FORBIDDEN = "[\\p{Cntrl}\\\\/:*?\"<>|]+";

  /** What file systems take, less what is put before and behind while a file is written. */
  private static final int MOST_BYTES = 160;

  /** A name that every file system takes, as near to the one wanted as can be. */
  static String fileName(String wanted) {
    String name = wanted.replaceAll(FORBIDDEN, "_").strip().replaceAll("[. ]+$", "");
    while (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
      name = name.substring(0, name.offsetByCodePoints(name.length(), -1));
    }
    return name.isEmpty() ? "model" : name;
  }

  /** What the model in a file is called. */
  static String nameOf(Path file) {
    Path last = file.getFileName();
    String name = last == null ? file.toString() : last.toString();
    return name.substring(0, Math.max(0, name.length() - EXTENSION.length() - 1));
  }

  /**
   * Writes a file under a name that no other has; not on the FX thread.
   *
   * @param name without extension; a number is put behind if it is taken
   * @throws IOException if it can't be written; nothing is left of it then
   */
  Path write(String name, FileSaving.Writer writer) throws IOException {
    Path file = reserve(fileName(name));
    boolean complete = false;
    try {
      writer.write(file);
      complete = true;
      return file;
    } finally {
      if (!complete) {
        Files.deleteIfExists(file);
      }
    }
  }

  /** An empty file of that name, which no other process can take any more. */
  private Path reserve(String name) throws IOException {
    Files.createDirectories(root);
    for (int number = 1; ; number++) {
      String numbered = number == 1 ? name : name + " (" + number + ")";
      try {
        return Files.createFile(root.resolve(numbered + "." + EXTENSION));
      } catch (FileAlreadyExistsException e) {
        // The next number may be free.
      }
    }
  }
}
