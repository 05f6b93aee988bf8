package org.resnetexplorer.app.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A small text file that other starts of the program see whole or not at all. */
final class WholeFile {
  private static final Logger LOG = LoggerFactory.getLogger(WholeFile.class);

  private static final long MOST_BYTES = 4 << 20;

  private final Path file;
  private final SetAside told;

  /**
   * @param told of the file if it can't be read
   */
  WholeFile(Path file, SetAside told) {
    this.file = file;
    this.told = told;
  }

  /**
   * @throws java.nio.file.NoSuchFileException if there is none
   * @throws IOException if it cannot be read, or is larger than anything that was written here
   */
  String read() throws IOException {
    BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
    if (!found.isRegularFile()) {
      // A named pipe would be waited for for ever.
      throw new IOException("no file");
    }
    if (found.size() > MOST_BYTES) {
      throw new IOException(found.size() + " bytes");
    }
    return Files.readString(file);
  }

  /** Keeps what can't be read beside, so that nothing a person made is lost. */
  void setAside(String reason) {
    setAside(reason, List.of());
  }

  /**
   * @param parts that alone are of no use
   */
  void setAside(String reason, List<String> parts) {
    LOG.warn("{} could not be read and is kept beside: {}", file.getFileName(), reason);
    try {
      Path kept = file.resolveSibling(file.getFileName() + ".unreadable");
      Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
      told.kept(file, kept, parts);
    } catch (IOException e) {
      LOG.warn("It could not be kept either", e);
    }
  }

  /** Writes beside and moves, so that no other start ever sees half a file. */
  void write(String text) {
    try {
      Files.createDirectories(file.getParent());
      Path beside = Files.createTempFile(file.getParent(), "settings", ".tmp");
      try {
        Files.write(beside, text.getBytes(StandardCharsets.UTF_8));
        Files.move(
            beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        // On a full disk each change would leave one more.
        Files.deleteIfExists(beside);
      }
    } catch (IOException e) {
      LOG.warn("{} could not be written", file.getFileName(), e);
      told.notWritten(file);
    }
  }
}
