package org.resnetexplorer.weights.download;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.WeightsException;

/**
 * The right to download one file, which one instance of the program has at a time. The system gives
 * it back when an instance ends in whatever way; the empty lock file stays.
 */
final class DownloadLock implements AutoCloseable {

  private final Path target;
  private final FileChannel channel;

  private DownloadLock(Path target, FileChannel channel) {
    this.target = target;
    this.channel = channel;
  }

  /**
   * Takes the right to a file.
   *
   * @throws WeightsException if another instance has it
   */
  static DownloadLock take(Path target) throws IOException, WeightsException {
    Path file = target.resolveSibling(target.getFileName() + ".lock");
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean taken = false;
    try {
      taken = lock(channel) != null;
    } finally {
      if (!taken) {
        channel.close();
      }
    }
    if (!taken) {
      throw Refusal.of("download.busy", Place.NOWHERE, String.valueOf(target.getFileName()));
    }
    return new DownloadLock(target, channel);
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    }
  }

  /** The file it is the right to. */
  Path target() {
    return target;
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
