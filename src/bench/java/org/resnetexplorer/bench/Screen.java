package org.resnetexplorer.bench;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.AppState;

/** Does something with the window and waits until what follows is on the screen. */
final class Screen {
  /**
   * What is set now is painted by the next pulse and on the screen when the one after it begins.
   */
  private static final int PULSES = 2;

  private static final long LOOK_EVERY_NANOS = 500_000;

  private final BenchWindow window;
  private volatile long longestGap;

  Screen(BenchWindow window) {
    this.window = window;
    Thread pinger = new Thread(this::ping, "ping");
    pinger.setDaemon(true);
    pinger.start();
  }

  BenchWindow window() {
    return window;
  }

  AppState appState() {
    return window.composition().context().appState();
  }

  /**
   * @return nanoseconds from the use until all that follows from it is on the screen
   */
  long timed(Runnable use) {
    return timed(use, this::isIdle);
  }

  /**
   * @param there asked on the FX thread: whether what was waited for is set
   * @return nanoseconds from the use until what is set then is on the screen
   */
  long timed(Runnable use, BooleanSupplier there) {
    long began = System.nanoTime();
    onFx(
        () -> {
          use.run();
          return null;
        });
    await(there);
    return System.nanoTime() - began;
  }

  /** Waits until nothing is under way, and the window has been painted since. */
  void settle() {
    await(this::isIdle);
  }

  /** Waits until something is so, and the window has been painted since. */
  void await(BooleanSupplier there) {
    while (!onFx(there::getAsBoolean)) {
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
    CompletableFuture<Void> painted = new CompletableFuture<>();
    Platform.runLater(() -> afterPulses(painted));
    painted.join();
  }

  private static void afterPulses(CompletableFuture<Void> painted) {
    AtomicInteger left = new AtomicInteger(PULSES);
    new AnimationTimer() {
      @Override
      public void handle(long now) {
        if (left.decrementAndGet() == 0) {
          stop();
          painted.complete(null);
        }
      }
    }.start();
  }

  private boolean isIdle() {
    return appState().runProperty().get() != null
        && appState().activityProperty().get() instanceof Activity.Idle
        && window.composition().context().background().isIdle();
  }

  /** The longest time in which the FX thread took no task, in nanoseconds; then counts anew. */
  long takeGap() {
    long gap = longestGap;
    longestGap = 0;
    return gap;
  }

  /** How long a task of another thread waits for the FX thread is how long that takes none. */
  private void ping() {
    while (true) {
      long asked = System.nanoTime();
      onFx(() -> null);
      longestGap = Math.max(longestGap, System.nanoTime() - asked);
      LockSupport.parkNanos(LOOK_EVERY_NANOS);
    }
  }

  static <T> T onFx(Supplier<T> task) {
    CompletableFuture<T> done = new CompletableFuture<>();
    Platform.runLater(
        () -> {
          try {
            done.complete(task.get());
          } catch (RuntimeException | Error e) {
            done.completeExceptionally(e);
          }
        });
    return done.join();
  }
}
