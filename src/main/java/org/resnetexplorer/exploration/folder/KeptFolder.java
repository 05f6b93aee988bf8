package org.resnetexplorer.exploration.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    long all = 0;
    Map<Path, Long> times = new HashMap<>();
    for (Path each : files) {
      all += Files.size(each);
      times.put(each, Files.getLastModifiedTime(each).toMillis());
    }
    List<Path> oldestFirst = files.stream().sorted(Comparator.comparing(times::get)).toList();
    for (Path each : oldestFirst) {
      if (all > most && !each.getFileName().equals(file.getFileName())) {
        all -= Files.size(each);
        Files.deleteIfExists(each);
      }
    }
  }
}
