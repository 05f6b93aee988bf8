package org.resnetexplorer.app.controls;

import javafx.beans.value.ObservableBooleanValue;

/**
 * Keeps a pane up to date while somebody can see it, and only then: runs come many times a second,
 * and what nobody looks at must not slow down what is looked at. What a pane has missed it makes up
 * for as soon as it is seen again. On the FX thread only.
 */
public final class WhileSeen {
  private final ObservableBooleanValue seen;
  private boolean missed;

  /**
   * @param seen whether the pane can be seen
   * @param catchUp shows everything as it is now
   */
  public WhileSeen(ObservableBooleanValue seen, Runnable catchUp) {
    this.seen = seen;
    Subscriptions.onChange(
        seen,
        (before, now) -> {
          if (now && missed) {
            missed = false;
            catchUp.run();
          }
        });
  }

  /** Whether the pane can be seen now. */
  public boolean isSeen() {
    return seen.get();
  }

  /** An update that is made while the pane is seen, and else left to the catching up. */
  public Runnable only(Runnable update) {
    return () -> update(update);
  }

  /** Makes an update, unless nobody would see it. */
  public void update(Runnable update) {
    if (seen.get()) {
      update.run();
    } else {
      missed = true;
    }
  }
}
