package org.resnetexplorer.app.shell;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.checkpoints.Checkpoints;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.intake.Pictures;
import org.resnetexplorer.exploration.epochs.CheckpointSeries;

/** The actions about the checkpoints of a training run. */
final class CheckpointActions {
  private final Pictures pictures;
  private final Checkpoints checkpoints;

  CheckpointActions(Pictures pictures, Checkpoints checkpoints) {
    this.pictures = pictures;
    this.checkpoints = checkpoints;
  }

  List<Action> list() {
    Condition open =
        new Condition(
            checkpoints.seriesProperty().map(series -> true).orElse(false), "checkpoints");
    return List.of(
        action(
            "open-checkpoints",
            "fth-film",
            "Shortcut+Alt+O",
            Condition.always(),
            pictures::chooseCheckpoints),
        action("play-checkpoints", "fth-play", "Alt+F5", open, checkpoints::playOrPause),
        step("next-checkpoint", "fth-chevron-right", "Alt+Shift+Page Down", 1),
        step("previous-checkpoint", "fth-chevron-left", "Alt+Shift+Page Up", -1),
        action("look-again-checkpoints", "fth-refresh-cw", null, open, checkpoints::lookAgain),
        action("close-checkpoints", "fth-x", null, open, checkpoints::release));
  }

  private static Action action(
      String id, String icon, @Nullable String keys, Condition condition, Runnable handler) {
    KeyCombination combination = keys == null ? null : KeyCombination.valueOf(keys);
    return new Action(id, icon, combination, condition, handler, null);
  }

  private Action step(String id, String icon, String keys, int places) {
    ObservableValue<Boolean> possible =
        Derived.of(
            () -> canStep(places), checkpoints.seriesProperty(), checkpoints.placeProperty());
    return action(
        id, icon, keys, new Condition(possible, "checkpoint"), () -> checkpoints.step(places));
  }

  private boolean canStep(int places) {
    CheckpointSeries series = checkpoints.seriesProperty().get();
    int place = checkpoints.placeProperty().get();
    return series != null
        && (place == CheckpointSeries.NOWHERE
            || place + places >= 0 && place + places < series.size());
  }
}
