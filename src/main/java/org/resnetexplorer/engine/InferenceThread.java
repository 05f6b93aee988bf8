package org.resnetexplorer.engine;

import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.TimeUnit;

/**
 * The one thread that may touch native objects. PyTorch's gradient mode is per thread, a result
 * belongs to its manager without a finaliser, and closing what runs crashes: all three are safe
 * only if everything happens here, in order.
 */
final class InferenceThread implements AutoCloseable {
  private static final int SHUTDOWN_SECONDS = 5;

  private final ExecutorService executor =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "inference");
            thread.setDaemon(true);
            return thread;
          });

  /** Runs that have not begun. */
  private final Queue<RunnableFuture<?>> runs = new ConcurrentLinkedQueue<>();

  /**
   * Runs a task there and waits for it.
   *
   * @throws EngineClosedException if this thread has ended
   */
  <T> T call(Callable<T> task) throws EngineException {
    return await(new FutureTask<>(task));
  }

  /**
   * The same for a run of a network, which does not wait for a computation that gives way to it.
   *
   * @throws EngineClosedException if this thread has ended
   */
  <T> T callRun(Callable<T> task) throws EngineException {
    RunnableFuture<T> run = new FutureTask<>(task);
    runs.add(run);
    try {
      return await(run);
    } finally {
      runs.remove(run);
    }
  }

  /** Does the runs that wait, within the task that asks, on this thread. */
  void runsFirst() {
    for (RunnableFuture<?> run = runs.poll(); run != null; run = runs.poll()) {
      run.run();
    }
  }

  /** A run that came first has been done when its turn comes, and is not done again. */
  private <T> T await(RunnableFuture<T> result) throws EngineException {
    try {
      executor.execute(result);
    } catch (RejectedExecutionException e) {
      throw new EngineClosedException(e);
    }
    try {
      return result.get();
    } catch (InterruptedException e) {
      result.cancel(false);
      Thread.currentThread().interrupt();
      throw cancelled(e);
    } catch (ExecutionException e) {
      throw unwrap(e.getCause());
    }
  }

  /** Lets a task run there some time; what comes of it is not awaited. */
  void later(Runnable task) {
    try {
      executor.execute(task);
    } catch (RejectedExecutionException e) {
      // The engine was closed first and has freed all native memory with its root manager.
    }
  }

  private static CancellationException cancelled(InterruptedException e) {
    CancellationException cancelled = new CancellationException("interrupted while waiting");
    cancelled.initCause(e);
    return cancelled;
  }

  private static EngineException unwrap(Throwable cause) {
    if (cause instanceof EngineException known) {
      return known;
    }
    if (cause instanceof ai.djl.engine.EngineException refused) {
      return ranOut(refused)
          ? EngineException.outOfMemory(refused)
          : new EngineException("engine.failed", List.of(), refused);
    }
    if (cause instanceof RuntimeException unchecked) {
      throw unchecked;
    }
    if (cause instanceof OutOfMemoryError) {
      return EngineException.outOfMemory(cause);
    }
    if (cause instanceof Error error) {
      throw error;
    }
    return new EngineException("engine.failed", List.of(), cause);
  }

  /** libtorch tells that memory ran out in the text of its general exception only. */
  private static boolean ranOut(ai.djl.engine.EngineException refused) {
    String text = String.valueOf(refused.getMessage());
    return text.contains("allocate memory") || text.contains("not enough memory");
  }

  @Override
  public void close() {
    executor.shutdown();
    try {
      if (!executor.awaitTermination(SHUTDOWN_SECONDS, TimeUnit.SECONDS)) {
        executor.shutdownNow();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
