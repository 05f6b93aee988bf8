package org.resnetexplorer.weights.download;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A file on its way: {@code NAME.part} has the bytes so far, {@code NAME.part.tag} the server's
 * mark of the version they belong to. It becomes {@code NAME} at once and only when it is whole.
 */
final class PartFile implements AutoCloseable {

  private static final int CHUNK = 1 << 18;
  private static final int LONGEST_TAG = 1000;

  private final Path target;
  private final Path part;
  private final Path tagFile;
  private final FileChannel channel;
  private final MessageDigest digest;
  private String tag;
  private long size;

  private PartFile(Path target, FileChannel channel, MessageDigest digest) {
    this.target = target;
    this.part = partOf(target);
    this.tagFile = tagOf(target);
    this.channel = channel;
    this.digest = digest;
    this.tag = "";
  }

  /** Opens what an earlier try left, or begins anew. */
  static PartFile open(DownloadLock lock) throws IOException {
    FileChannel channel =
        FileChannel.open(
            partOf(lock.target()),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    boolean opened = false;
    try {
      PartFile file = new PartFile(lock.target(), channel, MessageDigest.getInstance("SHA-256"));
      file.readRest();
      opened = true;
      return file;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    } finally {
      if (!opened) {
        channel.close();
      }
    }
  }

  private static Path partOf(Path target) {
    return target.resolveSibling(target.getFileName() + ".part");
  }

  private static Path tagOf(Path target) {
    return target.resolveSibling(target.getFileName() + ".part.tag");
  }

  private void readRest() throws IOException {
    if (Files.exists(tagFile) && Files.size(tagFile) <= LONGEST_TAG) {
      tag = sendable(Files.readString(tagFile, StandardCharsets.ISO_8859_1));
    }
    ByteBuffer buffer = ByteBuffer.allocate(CHUNK);
    while (channel.read(buffer.clear()) >= 0) {
      digest.update(buffer.flip());
    }
    size = channel.position();
  }

  /** A mark that can stand in a request; a damaged one would be refused there. */
  private static String sendable(String mark) {
    return mark.length() <= LONGEST_TAG && mark.matches("[\\x20-\\x7e]*") ? mark : "";
  }

  /** Bytes that are here. */
  long size() {
    return size;
  }

  /** The server's mark of the version they belong to; empty if it gave none. */
  String tag() {
    return tag;
  }

  /** The SHA-256 of the bytes that are here. */
  String sha256() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Throws the bytes away and begins with another version. */
  void restart(String newTag) throws IOException {
    // In this order, so that bytes never stand beside the mark of another version.
    channel.truncate(0);
    size = 0;
    digest.reset();
    tag = sendable(newTag);
    Files.writeString(tagFile, tag, StandardCharsets.ISO_8859_1);
  }

  void append(ByteBuffer bytes) throws IOException {
    digest.update(bytes.duplicate());
    while (bytes.hasRemaining()) {
      size += channel.write(bytes);
    }
  }

  /** Makes it the real file, which survives even a power failure from now on. */
  void finish() throws IOException {
    channel.force(true);
    channel.close();
    Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    Files.deleteIfExists(tagFile);
    syncFolder();
  }

  private void syncFolder() {
    Path folder = target.toAbsolutePath().getParent();
    try (FileChannel entries = FileChannel.open(folder, StandardOpenOption.READ)) {
      entries.force(true);
    } catch (IOException e) {
      // Windows has no such thing as opening a folder; there the move itself is durable.
      return;
    }
  }

  /** Keeps what came for the next time; if nothing did, nothing is left. */
  @Override
  public void close() throws IOException {
    channel.close();
    if (size == 0) {
      Files.deleteIfExists(part);
      Files.deleteIfExists(tagFile);
    }
  }
}
