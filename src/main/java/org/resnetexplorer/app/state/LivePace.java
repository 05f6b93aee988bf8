package org.resnetexplorer.app.state;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.util.Duration;

/**
 * Lets the panes show one run before the next begins. They copy values out of it, and the engine
 * does one thing at a time: without this a drag would get answers and no maps. Panes that take
 * long, as the scale over all calls does, are not waited for to the end; they follow when the mouse
 * rests.
 */
public final class LivePace implements Consumer<Runnable> {
  private static final Duration LONGEST_WAIT = Duration.millis(250);

  private final Background background;

  public LivePace(Background background) {
    this.background = background;
  }

  @Override
  public void accept(Runnable next) {
    PauseTransition limit = new PauseTransition(LONGEST_WAIT);
    Runnable once = new Once(next, limit::stop);
    limit.setOnFinished(event -> once.run());
    limit.play();
    background.whenIdle(once);
  }

  /** Whichever comes first. */
  private static final class Once implements Runnable {
    private final Runnable task;
    private final Runnable stop;
    private boolean done;

    Once(Runnable task, Runnable stop) {
      this.task = task;
      this.stop = stop;
    }

    @Override
    public void run() {
      if (!done) {
        done = true;
        stop.run();
        task.run();
      }
    }
  }
}
