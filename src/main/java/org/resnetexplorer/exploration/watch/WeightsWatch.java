package org.resnetexplorer.exploration.watch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.WeightsException;
import org.resnetexplorer.weights.format.FileSource;
import org.resnetexplorer.weights.read.WeightsReader;

/**
 * Watches a file of weights that a training run may write anew, on a thread of its own. It tells of
 * a new state once size and time have stayed the same for a while and the file reads as weights:
 * one that is half written is never told of. A file that is removed is waited for.
 */
public final class WeightsWatch implements AutoCloseable {
  /** Disks that tell of nothing are asked this often. */
  private static final long POLL_MILLIS = 2000;

  /** A file that has not grown for so long counts as written. */
  private static final long QUIET_MILLIS = 400;

  private final Path file;
  private final FolderEvents events;
  private final Consumer<Path> changed;
  private FileSource.@Nullable Stamp known;

  /**
   * Begins to watch.
   *
   * @param known how the file was when it was opened; null for how it is now
   * @param changed told on the watching thread, once for each new state
   */
  public WeightsWatch(Path file, FileSource.@Nullable Stamp known, Consumer<Path> changed) {
    this.file = file.toAbsolutePath();
    this.changed = changed;
    this.known = known == null ? stamp(this.file) : known;
    this.events = new FolderEvents(this.file.getParent());
    Thread thread = new Thread(this::run, "watch");
    thread.setDaemon(true);
    thread.start();
  }

  private void run() {
    try {
      FileSource.Stamp before = null;
      while (!events.isClosed()) {
        FileSource.Stamp now = stamp(file);
        boolean news = now != null && !now.equals(known);
        if (news && now.equals(before)) {
          known = now;
          tellIfWhole(now);
        }
        before = news ? now : null;
        if (news) {
          events.awaitTime(QUIET_MILLIS);
        } else {
          events.awaitChange(POLL_MILLIS);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** What does not read yet is looked at again when it has changed again. */
  private void tellIfWhole(FileSource.Stamp now) {
    try (StateDict weights = new WeightsReader().open(file)) {
      boolean same = !weights.tensors().isEmpty() && now.equals(stamp(file));
      if (same && !events.isClosed()) {
        changed.accept(file);
      }
    } catch (WeightsException e) {
      // Half written, or no weights at all: there is nothing to tell.
      return;
    }
  }

  private static FileSource.@Nullable Stamp stamp(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return found.isRegularFile()
          ? new FileSource.Stamp(found.size(), found.lastModifiedTime())
          : null;
    } catch (IOException e) {
      return null;
    }
  }

  /** Tells nothing any more. */
  @Override
  public void close() {
    events.close();
  }
}
