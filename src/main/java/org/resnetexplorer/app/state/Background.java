package org.resnetexplorer.app.state;

import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.resnetexplorer.engine.EngineClosedException;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.SessionClosedException;
import org.resnetexplorer.engine.TraceClosedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Computes something for a pane off the FX thread and hands it over on it. What was cancelled
 * meanwhile, or belongs to a run that has been replaced, is dropped silently.
 */
public final class Background {
  private static final Logger LOG = LoggerFactory.getLogger(Background.class);

  private final Executor workers;
  private final Executor fx;
  private final Deque<Runnable> tasks = new ConcurrentLinkedDeque<>();
  private final List<Runnable> waiting = new ArrayList<>();
  private final AtomicInteger unfinished = new AtomicInteger();

  public Background(Executor workers, Executor fx) {
    this.workers = workers;
    this.fx = fx;
  }

  /** Something being computed. */
  public static final class Pending {
    private final AtomicBoolean cancelled = new AtomicBoolean();

    /** The result will not be shown; if the work has not begun, it will not. */
    public void cancel() {
      cancelled.set(true);
    }

    public boolean isCancelled() {
      return cancelled.get();
    }
  }

  /**
   * @param work runs on a worker
   * @param show gets the result on the FX thread
   */
  public <T> Pending compute(Callable<T> work, Consumer<T> show) {
    Pending pending = begin();
    tasks.addLast(task(pending, work, show));
    return start(pending);
  }

  /** Before all that waits, for what a person looks at or scrolls through just now. */
  public <T> Pending computeFirst(Callable<T> work, Consumer<T> show) {
    Pending pending = begin();
    tasks.addFirst(task(pending, work, show));
    return start(pending);
  }

  private <T> Runnable task(Pending pending, Callable<T> work, Consumer<T> show) {
    return () -> {
      Runnable showing = pending.isCancelled() ? () -> {} : run(pending, work, show);
      fx.execute(
          () -> {
            try {
              showing.run();
            } finally {
              finished();
            }
          });
    };
  }

  /** Lets a worker take the first task, which need not be the one it is asked for. */
  private Pending start(Pending pending) {
    workers.execute(() -> tasks.remove().run());
    return pending;
  }

  private Pending begin() {
    unfinished.incrementAndGet();
    return new Pending();
  }

  private void finished() {
    if (unfinished.decrementAndGet() == 0) {
      List<Runnable> tasks = List.copyOf(waiting);
      waiting.clear();
      tasks.forEach(Runnable::run);
    }
  }

  /** Runs a task as soon as everything asked for has been shown or dropped. On the FX thread. */
  public void whenIdle(Runnable task) {
    if (isIdle()) {
      task.run();
    } else {
      waiting.add(task);
    }
  }

  /** Whether everything asked for has been shown or dropped. */
  public boolean isIdle() {
    return unfinished.get() == 0;
  }

  // A worker is an outermost edge: an exception that escapes here would end in nobody's hands.
  /** Does the work and tells what is left to do on the FX thread. */
  private static <T> Runnable run(Pending pending, Callable<T> work, Consumer<T> show) {
    try {
      T result = work.call();
      return () -> {
        if (!pending.isCancelled()) {
          show.accept(result);
        }
      };
    } catch (TraceClosedException
        | SessionClosedException
        | EngineClosedException
        | CancellationException e) {
      LOG.debug("A newer run or model replaced the one this was for, or the window is closing");
    } catch (EngineException e) {
      LOG.warn("The engine could not hand out values", e);
    } catch (Exception e) {
      LOG.error("A background computation failed", e);
    }
    return () -> {};
  }
}
