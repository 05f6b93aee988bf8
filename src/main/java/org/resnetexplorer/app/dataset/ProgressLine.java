package org.resnetexplorer.app.dataset;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Appearance;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.app.measured.FolderJob;
import org.resnetexplorer.app.measured.JobState;
import org.resnetexplorer.exploration.folder.PassProgress;
import org.resnetexplorer.text.Messages;

/** How far the work over the data set is, with what is left of it, and how to stop it. */
final class ProgressLine {
  private final DataSets dataSets;
  private final Messages messages;
  private final ProgressBar bar = new ProgressBar(0);
  private final Label words = new Label();
  private final Button stop = new Button();
  private final HBox said = new HBox(words, stop);
  private @Nullable FolderJob<?> watched;

  ProgressLine(DataSets dataSets, Appearance appearance, Messages messages) {
    this.dataSets = dataSets;
    this.messages = messages;
    bar.getStyleClass().add("dataset-progress");
    bar.setMaxWidth(Double.MAX_VALUE);
    bar.setAccessibleText(messages.text("dataset.progress"));
    words.setId("dataset-progress");
    words.getStyleClass().add("second");
    words.setMinWidth(Region.USE_PREF_SIZE);
    stop.setId("dataset-stop");
    stop.setText(messages.text("dataset.stop"));
    stop.setGraphic(new FontIcon("fth-x"));
    stop.getStyleClass().add("tool-button");
    stop.setMinWidth(Region.USE_PREF_SIZE);
    Tooltips.on(stop, messages.text("dataset.stop.tip"));
    Subscriptions.now(
        appearance.widthProperty(),
        width ->
            stop.setContentDisplay(
                width == WidthClass.NARROW ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
    stop.setOnAction(event -> stop());
    said.setAlignment(Pos.CENTER_RIGHT);
    said.getStyleClass().add("dataset-said");
    Subscriptions.now(dataSets.runningProperty(), this::watch);
  }

  /** The words and the button, for the bar above. */
  Node said() {
    return said;
  }

  /** The thin line below the bar. */
  Node line() {
    VBox line = new VBox(bar);
    line.setMinHeight(2);
    line.setMaxHeight(2);
    return line;
  }

  private void stop() {
    FolderJob<?> job = watched;
    if (job != null) {
      job.stop();
    }
  }

  private void watch(@Nullable FolderJob<?> job) {
    watched = job;
    bar.progressProperty().unbind();
    words.textProperty().unbind();
    bar.setVisible(job != null);
    said.setVisible(job != null);
    said.setManaged(job != null);
    if (job != null) {
      bar.progressProperty().bind(job.stateProperty().map(ProgressLine::share));
      words.textProperty().bind(job.stateProperty().map(this::sentence));
    }
  }

  private static @Nullable PassProgress progress(JobState<?> state) {
    return state instanceof JobState.Running<?> running ? running.progress() : null;
  }

  private static double share(JobState<?> state) {
    PassProgress step = progress(state);
    return step == null ? 0 : (double) step.done() / step.total();
  }

  private String sentence(JobState<?> state) {
    PassProgress step = progress(state);
    if (step == null) {
      return messages.text("dataset.begins");
    }
    // Behind the last picture there is still a little to do: no time to count down.
    return Double.isNaN(step.secondsLeft()) || step.done() == step.total()
        ? messages.text("dataset.done", step.done(), step.total())
        : messages.text(
            "dataset.left",
            step.done(),
            step.total(),
            PassProgress.duration(step.secondsLeft(), messages));
  }
}
