package org.resnetexplorer.weights.catalogue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Remembers the SHA-256 of files for as long as their size and time stay the same: a text file
 * beside them, one line each, with name, size, time in milliseconds and digest between tabs.
 *
 * <p>It only saves time. A line that is missing or does not read means that the file is hashed
 * again.
 */
final class CacheIndex {

  private static final String NAME = "index.tsv";

  private final Path folder;

  CacheIndex(Path folder) {
    this.folder = folder;
  }

  /** The digest of a file that has not changed since it was put. */
  Optional<String> digest(Path file) {
    try {
      String stamp = stamp(file);
      return Optional.ofNullable(read().get(stamp));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Forgets all files. */
  synchronized void forget() throws IOException {
    Files.deleteIfExists(folder.resolve(NAME));
  }

  /** Remembers the digest of a file as it is now. */
  synchronized void put(Path file, String sha256) {
    try {
      String name = file.getFileName() + "\t";
      Map<String, String> lines = read();
      lines.keySet().removeIf(stamp -> stamp.startsWith(name));
      lines.put(stamp(file), sha256);
      write(lines);
    } catch (IOException e) {
      // A folder that cannot be written to may still be read from; its files are hashed each time.
      return;
    }
  }

  private static String stamp(Path file) throws IOException {
    return file.getFileName()
        + "\t"
        + Files.size(file)
        + "\t"
        + Files.getLastModifiedTime(file).toMillis();
  }

  private Map<String, String> read() throws IOException {
    Map<String, String> lines = new TreeMap<>();
    Path index = folder.resolve(NAME);
    if (Files.isRegularFile(index)) {
      // Latin 1 reads any bytes, so that a damaged index is a useless one and no failure.
      for (String line : Files.readAllLines(index, StandardCharsets.ISO_8859_1)) {
        int tab = line.lastIndexOf('\t');
        if (tab > 0 && line.substring(tab + 1).matches("[0-9a-f]{64}")) {
          lines.put(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    }
    return lines;
  }

  private void write(Map<String, String> lines) throws IOException {
    StringBuilder text = new StringBuilder();
    lines.forEach((stamp, digest) -> text.append(stamp).append('\t').append(digest).append('\n'));
    ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.ISO_8859_1));
    Path next = folder.resolve(NAME + ".new");
    try (FileChannel channel =
        FileChannel.open(
            next,
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    Files.move(next, folder.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
  }
}
