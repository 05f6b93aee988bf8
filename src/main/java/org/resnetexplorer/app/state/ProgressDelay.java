package org.resnetexplorer.app.state;

import javafx.animation.PauseTransition;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Duration;
import org.resnetexplorer.app.controls.Subscriptions;

/** Shows progress only for work that takes longer than 300 ms, so that nothing flickers. */
public final class ProgressDelay {
  private static final Duration UNNOTICED = Duration.millis(300);

  private final ObservableValue<Activity> activity;
  private final BooleanProperty visible;
  private final PauseTransition pause = new PauseTransition(UNNOTICED);

  public ProgressDelay(ObservableValue<Activity> activity, BooleanProperty visible) {
    this.activity = activity;
    this.visible = visible;
  }

  public void install() {
    pause.setOnFinished(event -> visible.set(!(activity.getValue() instanceof Activity.Idle)));
    Subscriptions.now(
        activity,
        now -> {
          if (now instanceof Activity.Idle) {
            pause.stop();
            visible.set(false);
          } else {
            pause.playFromStart();
          }
        });
  }
}
