package org.resnetexplorer.app.shell.start;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * The threads of a window, one for each kind of work, so that none waits for work of another kind.
 * What is asked of one after the window has closed is dropped.
 */
final class Workers implements AutoCloseable {
  private static final long PASS_END_SECONDS = 5;

  private final ExecutorService steps = daemon("worker");
  private final ExecutorService values = daemon("values");
  private final ExecutorService intake = daemon("intake");
  private final ExecutorService thumbnails = daemon("thumbnails");
  private final ExecutorService looks = daemon("looks");
  private final ExecutorService passes = daemon("passes");
  private final ExecutorService checkpoints = daemon("checkpoints");
  private final ExecutorService downloads = daemon("download");
  private final ExecutorService exports = daemon("export");

  private static ExecutorService daemon(String name) {
    return new ThreadPoolExecutor(
        1,
        1,
        0,
        TimeUnit.MILLISECONDS,
        new LinkedBlockingQueue<>(),
        task -> {
          Thread thread = new Thread(task, name);
          thread.setDaemon(true);
          return thread;
        },
        new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Opens models and pictures and runs them, one after the other. */
  Executor steps() {
    return steps;
  }

  /** Works out what panes show of a run. */
  Executor values() {
    return values;
  }

  /** Looks what dropped and pasted things are. */
  Executor intake() {
    return intake;
  }

  /** Reads small pictures. */
  Executor thumbnails() {
    return thumbnails;
  }

  /** Looks into a data set's folder. */
  Executor looks() {
    return looks;
  }

  /** Passes over all pictures of a data set. */
  Executor passes() {
    return passes;
  }

  /** Runs the checkpoints of a series. */
  Executor checkpoints() {
    return checkpoints;
  }

  Executor downloads() {
    return downloads;
  }

  Executor exports() {
    return exports;
  }

  /**
   * Takes nothing more. A pass that was given up writes down what it has read; one that hangs is
   * not waited for. Files on their way are written to their end.
   */
  @Override
  public void close() {
    steps.shutdown();
    values.shutdown();
    intake.shutdown();
    thumbnails.shutdown();
    looks.shutdownNow();
    checkpoints.shutdownNow();
    passes.shutdown();
    try {
      if (!passes.awaitTermination(PASS_END_SECONDS, TimeUnit.SECONDS)) {
        passes.shutdownNow();
      }
    } catch (InterruptedException e) {
      passes.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
