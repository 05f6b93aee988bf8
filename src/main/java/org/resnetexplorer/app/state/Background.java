package org.resnetexplorer.app.state;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.resnetexplorer.app.state.engine.Freed;
import org.resnetexplorer.app.state.engine.MemoryRelief;
import org.resnetexplorer.engine.EngineClosedException;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.SessionClosedException;
import org.resnetexplorer.engine.TraceClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes something for a pane off the FX thread and hands it over on it. What was cancelled
 * meanwhile, or belongs to a run that has been replaced, is dropped silently; what threw is told to
 * the pane's {@link Failures}.
 */
public final class Background {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private final Queue queue;
  private final MemoryRelief relief;
  private final Failures failures;

  public Background(Executor workers, Executor fx) {
    this(workers, fx, new MemoryRelief());
  }

  /**
   * @param relief what others worked out goes before work fails for want of memory
   */
  public Background(Executor workers, Executor fx, MemoryRelief relief) {
    this(new Queue(workers, fx), relief, new Failures());
  }

  private Background(Queue queue, MemoryRelief relief, Failures failures) {
    this.queue = queue;
    this.relief = relief;
    this.failures = failures;
  }

  /** The same workers, for work whose failures are told elsewhere. */
  public Background failingInto(Failures others) {
    return new Background(queue, relief, others);
  }

  /** What waits for the workers, whoever asked for it. */
  private static final class Queue {
    private final Executor workers;
    private final Executor fx;
    private final Deque<Runnable> tasks = new ConcurrentLinkedDeque<>();
    private final List<Runnable> waiting = new ArrayList<>();
    private final AtomicInteger unfinished = new AtomicInteger();

    Queue(Executor workers, Executor fx) {
      this.workers = workers;
      this.fx = fx;
    }

    /**
     * @param work done by a worker; gives what is left to do on the FX thread
     */
    void add(Supplier<Runnable> work, boolean first) {
      unfinished.incrementAndGet();
      Runnable task =
          () -> {
            Runnable showing = work.get();
            fx.execute(
                () -> {
                  try {
                    showing.run();
                  } finally {
                    finished();
                  }
                });
          };
      if (first) {
        tasks.addFirst(task);
      } else {
        tasks.addLast(task);
      }
      // A worker takes the first task, which need not be the one it is asked for.
      workers.execute(() -> tasks.remove().run());
    }

    private void finished() {
      if (unfinished.decrementAndGet() == 0) {
        List<Runnable> next = List.copyOf(waiting);
        waiting.clear();
        next.forEach(Runnable::run);
      }
    }
  }

  /** Something being computed. */
  public static final class Pending {
    private volatile Phase phase = Phase.UNDER_WAY;
    private Runnable whenCancelled = () -> {};

    private enum Phase {
      UNDER_WAY,
      SHOWN,
      /** Belongs to a run or model that has been replaced. */
      DROPPED,
      FAILED,
      CANCELLED
    }

    /** The result will not be shown; if the work has not begun, it will not. */
    public void cancel() {
      phase = Phase.CANCELLED;
      whenCancelled.run();
    }

    public boolean isCancelled() {
      return phase == Phase.CANCELLED;
    }

    /** Whether its result may still come. */
    public boolean isUnderWay() {
      return phase == Phase.UNDER_WAY;
    }

    /** Whether its work threw. */
    public boolean hasFailed() {
      return phase == Phase.FAILED;
    }

    void whenCancelled(Runnable task) {
      whenCancelled = task;
    }

    private void end(Phase now) {
      whenCancelled = () -> {};
      phase = now;
    }
  }

  /**
   * @param work runs on a worker
   * @param show gets the result on the FX thread
   */
  public <T> Pending compute(Callable<T> work, Consumer<T> show) {
    return compute(work, show, () -> {});
  }

  /**
   * @param work runs on a worker
   * @param show gets the result on the FX thread
   * @param none done there where no result will come, though nobody has cancelled it
   */
  public <T> Pending compute(Callable<T> work, Consumer<T> show, Runnable none) {
    return ask(new Pending(), new Task<>(work, show, none), false);
  }

  /** Before all that waits, for what a person looks at or scrolls through just now. */
  public <T> Pending computeFirst(Callable<T> work, Consumer<T> show) {
    return ask(new Pending(), new Task<>(work, show, () -> {}), true);
  }

  private record Task<T>(Callable<T> work, Consumer<T> show, Runnable none) {}

  private <T> Pending ask(Pending pending, Task<T> task, boolean first) {
    long number = failures.next();
    Runnable again =
        () -> {
          pending.end(Pending.Phase.UNDER_WAY);
          ask(pending, task, first);
        };
    queue.add(
        () -> pending.isCancelled() ? () -> {} : outcome(pending, number, task, again), first);
    return pending;
  }

  /** Runs a task as soon as everything asked for has been shown or dropped. On the FX thread. */
  public void whenIdle(Runnable task) {
    if (isIdle()) {
      task.run();
    } else {
      queue.waiting.add(task);
    }
  }

  /** Whether everything asked for has been shown or dropped. */
  public boolean isIdle() {
    return queue.unfinished.get() == 0;
  }

  /**
   * Does the work, and returns what is to be done with its outcome on the FX thread. A worker is an
   * outermost edge: an exception that escapes here would end in nobody's hands.
   */
  private <T> Runnable outcome(Pending pending, long number, Task<T> task, Runnable again) {
    try {
      T result = worked(task.work);
      return unlessCancelled(
          pending,
          Pending.Phase.SHOWN,
          () -> {
            failures.succeeded(number);
            task.show.accept(result);
          });
    } catch (TraceClosedException
        | SessionClosedException
        | EngineClosedException
        | CancellationException e) {
      LOG.debug("A newer run or model replaced the one this was for, or the window is closing");
      return unlessCancelled(pending, Pending.Phase.DROPPED, task.none);
    } catch (EngineException e) {
      LOG.warn("The engine could not hand out values", e);
      return failed(pending, number, task, e, again);
    } catch (Exception | OutOfMemoryError e) {
      LOG.error("A background computation failed", e);
      return failed(pending, number, task, e, again);
    }
  }

  /** Where memory runs out, what was worked out before goes, and the work is done once more. */
  private <T> T worked(Callable<T> work) throws Exception {
    try {
      return work.call();
    } catch (EngineException e) {
      if (!e.isOutOfMemory()) {
        throw e;
      }
      LOG.warn("Memory ran out: {}", e.detail());
    } catch (OutOfMemoryError e) {
      LOG.warn("Memory ran out: {}", e.getMessage());
    }
    relief.free(Freed.EXPLANATIONS);
    return work.call();
  }

  private Runnable failed(
      Pending pending, long number, Task<?> task, Throwable why, Runnable again) {
    return unlessCancelled(
        pending,
        Pending.Phase.FAILED,
        () -> {
          failures.add(pending, number, why, again);
          task.none.run();
        });
  }

  private static Runnable unlessCancelled(Pending pending, Pending.Phase now, Runnable task) {
    return () -> {
      if (!pending.isCancelled()) {
        pending.end(now);
        task.run();
      }
    };
  }
}
