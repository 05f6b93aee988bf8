package org.resnetexplorer.exploration.watch;

import java.io.IOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Waits until something happens in a folder, or some time has passed: not every disk tells, as one
 * on the network, so that whoever waits looks for itself after each wait.
 */
final class FolderEvents implements AutoCloseable {
  private final CountDownLatch closed = new CountDownLatch(1);
  private final @Nullable WatchService service;

  FolderEvents(Path folder) {
    this.service = watching(folder);
  }

  private static @Nullable WatchService watching(Path folder) {
    WatchService service = null;
    try {
      service = folder.getFileSystem().newWatchService();
      folder.register(
          service,
          StandardWatchEventKinds.ENTRY_CREATE,
          StandardWatchEventKinds.ENTRY_MODIFY,
          StandardWatchEventKinds.ENTRY_DELETE);
      return service;
    } catch (IOException | UnsupportedOperationException e) {
      close(service);
      return null;
    }
  }

  private static void close(@Nullable WatchService service) {
    if (service != null) {
      try {
        service.close();
      } catch (IOException e) {
        // Nothing is to be heard of it any more either way.
        return;
      }
    }
  }

  boolean isClosed() {
    return closed.getCount() == 0;
  }

  /** Until something happens, but no longer than this. */
  void awaitChange(long millis) throws InterruptedException {
    WatchService there = service;
    if (there == null) {
      awaitTime(millis);
      return;
    }
    try {
      WatchKey key = there.poll(millis, TimeUnit.MILLISECONDS);
      if (key != null) {
        key.pollEvents();
        if (!key.reset()) {
          // The folder is gone; without this the next wait would end at once, and so on for ever.
          awaitTime(millis);
        }
      }
    } catch (ClosedWatchServiceException e) {
      closed.countDown();
    }
  }

  /** So long, whatever happens, unless it is closed. */
  void awaitTime(long millis) throws InterruptedException {
    closed.await(millis, TimeUnit.MILLISECONDS);
  }

  /** Ends every wait. From any thread. */
  @Override
  public void close() {
    closed.countDown();
    close(service);
  }
}
