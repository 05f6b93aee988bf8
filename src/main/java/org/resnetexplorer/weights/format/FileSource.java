package org.resnetexplorer.weights.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/**
 * A file opened once and read by position.
 *
 * <p>Not a mapped file: if a mapped file shrinks while it is read, the virtual machine throws an
 * InternalError or dies, and on Windows it cannot be deleted. Interrupting the reading thread
 * cancels the reading.
 */
public final class FileSource implements ByteSource {

  private final Path path;
  private final FileChannel channel;
  private final Stamp stamp;

  /** What a file that was written to does not keep. */
  public record Stamp(long size, FileTime modified) {}

  private FileSource(Path path, FileChannel channel, Stamp stamp) {
    this.path = path;
    this.channel = channel;
    this.stamp = stamp;
  }

  /**
   * Opens a file.
   *
   * @throws WeightsException if there is none, it is a folder, a pipe, a socket or a device, or it
   *     can't be read
   */
  public static FileSource open(Path path) throws WeightsException {
    if (Files.isDirectory(path)) {
      throw Refusal.of("folder", Place.NOWHERE, path.toString());
    }
    if (Files.exists(path) && !Files.isRegularFile(path)) {
      // Opening a named pipe would wait for its other end, perhaps for ever.
      throw Refusal.of("special", Place.NOWHERE, path.toString());
    }
    try {
      FileChannel channel = FileChannel.open(path, StandardOpenOption.READ);
      return new FileSource(path, channel, stamp(path, channel));
    } catch (NoSuchFileException e) {
      throw Refusal.because(e, "nofile", Place.NOWHERE, path.toString());
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  private static Stamp stamp(Path path, FileChannel channel) throws IOException {
    return new Stamp(channel.size(), Files.getLastModifiedTime(path));
  }

  /** How the file was when it was opened. */
  public Stamp stamp() {
    return stamp;
  }

  private static WeightsException unreadable(Path path, IOException cause) {
    return Refusal.because(cause, "unreadable", Place.NOWHERE, path.toString());
  }

  @Override
  public String name() {
    return String.valueOf(path.getFileName());
  }

  @Override
  public long size() {
    return stamp.size();
  }

  @Override
  public void read(long position, ByteBuffer target) throws WeightsException {
    if (position < 0 || position > size() - target.remaining()) {
      throw Refusal.truncated(size(), new Place("", position));
    }
    try {
      long at = position;
      while (target.hasRemaining()) {
        int got = channel.read(target, at);
        if (got < 0) {
          throw Refusal.of("changed", new Place("", at), path.toString());
        }
        at += got;
      }
    } catch (ClosedByInterruptException e) {
      throw Refusal.because(e, "cancelled", Place.NOWHERE, path.toString());
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  @Override
  public void checkUnchanged() throws WeightsException {
    try {
      if (!stamp(path, channel).equals(stamp)) {
        throw Refusal.of("changed", Place.NOWHERE, path.toString());
      }
    } catch (IOException e) {
      throw unreadable(path, e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
