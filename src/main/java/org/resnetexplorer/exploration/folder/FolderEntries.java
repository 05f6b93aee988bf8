package org.resnetexplorer.exploration.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.resnetexplorer.text.NaturalOrder;

/** What lies right in a folder. */
public final class FolderEntries {

  private FolderEntries() {}

  /** Files and folders that are not hidden, as people order names; none if it can't be read. */
  public static List<Path> of(Path folder) {
    try {
      return read(folder);
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * The same where it matters that nothing is missing.
   *
   * @throws IOException if the folder can't be read
   */
  static List<Path> read(Path folder) throws IOException {
    try (Stream<Path> list = Files.list(folder)) {
      return list.filter(path -> !nameOf(path).startsWith("."))
          .sorted(Comparator.comparing(FolderEntries::nameOf, new NaturalOrder()))
          .toList();
    } catch (UncheckedIOException e) {
      // What goes wrong while the names come, as where a disk is taken away.
      throw e.getCause();
    }
  }

  private static String nameOf(Path path) {
    return String.valueOf(path.getFileName());
  }
}
