package org.resnetexplorer.app.controls;

import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;

/** What is done once, the first time that something holds: now, if it does already. */
public final class FirstTime {
  private FirstTime() {}

  /**
   * @param condition must be kept by somebody; a binding that nobody keeps may be collected before
   *     it ever holds
   */
  public static void when(ObservableValue<Boolean> condition, Runnable task) {
    if (condition.getValue()) {
      task.run();
      return;
    }
    condition.addListener(
        new ChangeListener<>() {
          @Override
          public void changed(
              ObservableValue<? extends Boolean> observed, Boolean before, Boolean now) {
            if (now) {
              condition.removeListener(this);
              task.run();
            }
          }
        });
  }
}
