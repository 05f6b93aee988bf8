package org.resnetexplorer.app.common;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Lets the answer follow the hand: as soon as one run has been shown, the next begins, for what is
 * wanted by then. What was wanted in between is never run, and a run that has begun is never given
 * up for a newer one, because a hand that keeps moving would then get no answer at all. The last
 * wish always gets its run. On the FX thread only.
 */
final class LiveRuns {
  private final LiveChanges changes;
  private final Runnable start;
  private final Consumer<Runnable> pace;
  private @Nullable Changes shown;
  private boolean running;

  /**
   * @param start begins a run for what is wanted when it gets its turn
   * @param pace runs a task once the panes have shown the last run, as a further one would take it
   *     away from them
   */
  LiveRuns(LiveChanges changes, Runnable start, Consumer<Runnable> pace) {
    this.changes = changes;
    this.start = start;
    this.pace = pace;
    changes.currentProperty().subscribe((before, now) -> catchUp());
  }

  /** These changes have been shown, however they came to be run; or can't be. */
  void settle(Changes done) {
    shown = done;
  }

  /** Begins a run unless one is on its way or nothing new is wanted. */
  void catchUp() {
    if (!running && shown != null && !shown.equals(changes.current())) {
      running = true;
      start.run();
    }
  }

  /** A picture or model is being opened instead, which ends with its own run. */
  void gaveWay() {
    running = false;
  }

  /** The run has been shown, or refused. */
  void ended() {
    pace.accept(
        () -> {
          running = false;
          catchUp();
        });
  }
}
