package org.resnetexplorer.export;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that it appears whole or not at all: to a neighbour first, then by a move. */
public final class AtomicFile {

  private AtomicFile() {}

  /** Writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /** Writes a whole file, in place of an older one. */
  public static void write(Path file, byte[] content) throws IOException {
    write(file, out -> out.write(content));
  }

  /**
   * Writes a file too large to be held, in place of an older one; if the content fails, the older
   * one stays and nothing else is left.
   */
  public static void write(Path file, Content content) throws IOException {
    Path target = file.toAbsolutePath();
    Path neighbour = neighbour(target);
    try {
      try (OutputStream out =
          Files.newOutputStream(
              neighbour, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
        content.writeTo(out);
      }
      move(neighbour, target);
    } finally {
      Files.deleteIfExists(neighbour);
    }
  }

  /**
   * Where a file is written until it is whole. Its own name is not in it: that may be as long as a
   * name can be.
   */
  static Path neighbour(Path target) {
    return target.resolveSibling("." + UUID.randomUUID() + ".part");
  }

  /** Makes a file appear that has been written beside its place, in place of an older one. */
  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }
}
