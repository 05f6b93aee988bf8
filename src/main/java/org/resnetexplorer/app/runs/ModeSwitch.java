package org.resnetexplorer.app.runs;

import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import org.controlsfx.control.SegmentedButton;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;

/** One channel, or all of them. */
final class ModeSwitch {
  private final RunsViewModel viewModel;
  private final RunsWords words;
  private final SegmentedButton buttons;

  ModeSwitch(RunsViewModel viewModel, RunsWords words) {
    this.viewModel = viewModel;
    this.words = words;
    this.buttons =
        new SegmentedButton(
            button(RunsViewModel.Mode.ONE, "one"), button(RunsViewModel.Mode.ALL, "all"));
    buttons.setMinWidth(Region.USE_PREF_SIZE);
    Subscriptions.now(
        viewModel.pairProperty(), pair -> buttons.setDisable(pair == null || pair.channels() < 2));
  }

  SegmentedButton node() {
    return buttons;
  }

  private ToggleButton button(RunsViewModel.Mode mode, String id) {
    ToggleButton button = new ToggleButton(words.text("runs.mode." + id));
    button.setId("runs-mode-" + id);
    button.getStyleClass().add("runs-mode");
    Tooltips.on(button, words.text("runs.mode." + id + ".tip"));
    Subscriptions.now(viewModel.modeProperty(), now -> button.setSelected(now == mode));
    button.setOnAction(
        event -> {
          button.setSelected(true);
          viewModel.modeProperty().set(mode);
        });
    return button;
  }
}
