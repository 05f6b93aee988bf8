package org.resnetexplorer.app.state;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineClosedException;
import org.resnetexplorer.engine.EngineException;

/**
 * Lets the answer follow the mouse: as soon as one run has been shown, the next begins, for what is
 * wanted by then. What was wanted in between is never run, and a run that has begun is never given
 * up for a newer one, because a mouse that keeps moving would then get no answer at all. The last
 * change always gets its run. On the FX thread only, but for {@link #requested}.
 */
final class LatestRunLoop {
  private final LiveChanges changes;
  private final RunWorker steps;
  private final Reached reached;
  private final Executor worker;
  private final Executor fx;
  private final Consumer<Runnable> pace;
  private final Screen screen;
  private Cancellation cancellation = new Cancellation();
  private volatile RequestedChanges requested = new RequestedChanges(Changes.NONE, null);
  private @Nullable Changes settled;
  private @Nullable OpenModel settledOn;
  private boolean running;

  /** Where the steps of a run are shown; on the FX thread. */
  interface Screen {

    /** What the network is about to get. */
    void prepare(OpenPicture next);

    void show(Shown outcome);

    /**
     * @param name of the picture
     */
    void refuse(String name, EngineException reason);
  }

  /**
   * @param pace runs a task once the panes have shown the last run, as a further one would take it
   *     away from them
   */
  LatestRunLoop(
      LiveChanges changes,
      RunWorker steps,
      Reached reached,
      Executor worker,
      Executor fx,
      Consumer<Runnable> pace,
      Screen screen) {
    this.changes = changes;
    this.steps = steps;
    this.reached = reached;
    this.worker = worker;
    this.fx = fx;
    this.pace = pace;
    this.screen = screen;
    Subscriptions.onChange(
        changes.currentProperty(),
        (before, now) -> {
          requested = new RequestedChanges(now, requested.picture());
          catchUp();
        });
  }

  /** What is wanted now. From any thread. */
  RequestedChanges requested() {
    return requested;
  }

  /** A picture is shown with its changes, however they came to be run. */
  void settle(OpenModel model, OpenPicture shown) {
    settled = shown.changes();
    boolean otherModel = model != settledOn;
    settledOn = model;
    if (requested.picture() != shown.picture()) {
      changes.pictureReplaced(wanted -> wanted.fitting(model));
      requested = new RequestedChanges(changes.current(), shown.picture());
    } else if (otherModel) {
      changes.modelReplaced(wanted -> wanted.fitting(model));
    }
  }

  /** A picture or model is being opened, which ends with a run of its own. */
  void giveWay() {
    cancellation.cancel();
  }

  /** Begins a run unless one is on its way or nothing new is wanted. */
  void catchUp() {
    if (running || settled == null || settled.equals(changes.current())) {
      return;
    }
    running = true;
    Cancellation ofThis = new Cancellation();
    cancellation = ofThis;
    worker.execute(() -> run(ofThis));
  }

  /** Runs what is wanted when the worker comes to it. */
  private void run(Cancellation ofThis) {
    RequestedChanges wanted = requested;
    try {
      Shown outcome =
          steps.change(
              wanted, reached.state(), next -> fx.execute(() -> screen.prepare(next)), ofThis);
      reached.set(outcome);
      fx.execute(
          () -> {
            screen.show(outcome);
            pace.accept(this::ended);
          });
    } catch (EngineException e) {
      fx.execute(() -> refuse(wanted, e));
    } catch (CancellationException | EngineClosedException e) {
      fx.execute(() -> running = false);
    }
  }

  private void refuse(RequestedChanges wanted, EngineException reason) {
    // Asking again for what can't be run would never end.
    settled = wanted.changes();
    screen.refuse(wanted.picture() == null ? "" : wanted.picture().name(), reason);
    ended();
  }

  private void ended() {
    running = false;
    catchUp();
  }
}
