package org.resnetexplorer.app.sessions;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.Activity;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Background;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.Problem;
import org.resnetexplorer.app.state.engine.EngineStatus;

/**
 * Waits until all that was asked of the window is shown or refused. On the FX thread only, and
 * never within a change of what it waits for.
 */
final class Settling {
  private final AppState appState;
  private final Background ticks;
  private final List<Problem> refused = new ArrayList<>();
  private @Nullable Consumer<List<Problem>> next;

  /**
   * @param ticks leads out of the change that is being told of
   */
  Settling(AppState appState, Background ticks) {
    this.appState = appState;
    this.ticks = ticks;
    List<ObservableValue<?>> watched =
        List.of(
            appState.activityProperty(),
            appState.pictureProperty(),
            appState.engineStatusProperty(),
            appState.changes().currentProperty());
    watched.forEach(value -> Subscriptions.onChange(value, (before, now) -> look()));
    Subscriptions.onChange(appState.problemProperty(), (before, now) -> told(now));
  }

  private void told(@Nullable Problem problem) {
    if (next != null && problem != null) {
      refused.add(problem);
      look();
    }
  }

  /**
   * @param task done once, with what was refused meanwhile
   */
  void then(Consumer<List<Problem>> task) {
    refused.clear();
    next = task;
    look();
  }

  /** Waits for nothing any more. */
  void giveUp() {
    next = null;
  }

  private void look() {
    if (next != null) {
      ticks.compute(() -> true, tick -> check());
    }
  }

  private void check() {
    Consumer<List<Problem>> task = next;
    if (task != null && isSettled()) {
      next = null;
      task.accept(List.copyOf(refused));
    }
  }

  /** A run that was refused is not asked for again, so that it will not come. */
  private boolean isSettled() {
    OpenPicture picture = appState.pictureProperty().get();
    boolean caughtUp = picture == null || picture.changes().equals(appState.changes().current());
    return appState.activityProperty().get() instanceof Activity.Idle
        && !(appState.engineStatusProperty().get() instanceof EngineStatus.Starting)
        && (caughtUp || !refused.isEmpty());
  }
}
