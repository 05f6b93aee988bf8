package org.resnetexplorer.exploration.folder;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.image.Orientation;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.image.preprocess.InputTensor;
import org.resnetexplorer.image.preprocess.Preprocess;
import org.resnetexplorer.image.preprocess.Preprocessor;
import org.resnetexplorer.image.read.PictureReader;

/**
 * Pictures made ready for the network one after the other, on a thread of its own and a few ahead
 * of whoever takes them: decoding and running share the cores, and no more than a few pictures are
 * in memory.
 */
final class PictureFeed implements AutoCloseable {
  private static final int AHEAD = 4;

  private final PictureReader reader = new PictureReader();
  private final Deque<Future<Prepared>> ahead = new ArrayDeque<>();
  private final Iterator<PictureFile> rest;
  private final Orientation orientation;
  private final Preprocess recipe;
  private volatile boolean closed;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "folder-pictures");
            thread.setDaemon(true);
            return thread;
          });

  /**
   * @param input null if the picture was refused
   * @param refusal null if it was not
   */
  record Prepared(
      PictureFile picture, @Nullable InputTensor input, @Nullable PictureException refusal) {

    /** What a measurement is without; nothing if the picture was not refused. */
    Optional<LeftOut> leftOut() {
      return Optional.ofNullable(refusal)
          .map(why -> new LeftOut(picture.path(), 1, why.key(), why.arguments()));
    }
  }

  PictureFeed(Iterable<PictureFile> pictures, Orientation orientation, Preprocess recipe) {
    this.rest = pictures.iterator();
    this.orientation = orientation;
    this.recipe = recipe;
  }

  /**
   * The next picture; null after the last. Waits for it.
   *
   * @throws CancellationException if this thread is interrupted
   */
  @Nullable Prepared next() {
    while (ahead.size() < AHEAD && rest.hasNext()) {
      PictureFile picture = rest.next();
      ahead.add(worker.submit(() -> prepare(picture)));
    }
    Future<Prepared> first = ahead.poll();
    return first == null ? null : result(first);
  }

  private static Prepared result(Future<Prepared> future) {
    try {
      return future.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException("interrupted while decoding");
      cancelled.initCause(e);
      throw cancelled;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private Prepared prepare(PictureFile picture) {
    try {
      InputTensor input =
          Preprocessor.input(
              reader.read(picture.file(), orientation, () -> closed).image(), recipe);
      return new Prepared(picture, input, null);
    } catch (PictureException e) {
      return new Prepared(picture, null, e);
    }
  }

  @Override
  public void close() {
    closed = true;
    worker.shutdownNow();
  }
}
