package org.resnetexplorer.exploration.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Bounds what is kept of all data sets together: what was not used for longest goes first. */
final class KeptFolder {
  private static final long MOST_BYTES = 1L << 31;

  private KeptFolder() {}

  /**
   * Makes the file's folder, if there is none, and removes others in it while there is too much.
   *
   * @throws IOException if the folder can't be made or looked through
   */
  static void makeRoomFor(Path file) throws IOException {
    makeRoomFor(file, MOST_BYTES);
  }

  static void makeRoomFor(Path file, long most) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Files.createDirectories(folder);
    List<Path> files;
    try (Stream<Path> list = Files.list(folder)) {
      files = list.filter(Files::isRegularFile).toList();
    }
    List<Kept> kept = new ArrayList<>();
    for (Path each : files) {
      try {
        kept.add(new Kept(each, Files.size(each), Files.getLastModifiedTime(each)));
      } catch (NoSuchFileException e) {
        // Another window writes and removes here too.
      }
    }
    long all = kept.stream().mapToLong(Kept::bytes).sum();
    kept.sort(Comparator.comparing(Kept::used));
    for (Kept each : kept) {
      if (all > most && !each.file().getFileName().equals(file.getFileName())) {
        all -= each.bytes();
        Files.deleteIfExists(each.file());
      }
    }
  }

  private record Kept(Path file, long bytes, FileTime used) {}
}
