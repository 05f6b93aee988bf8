package org.resnetexplorer.app.teach;

import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.intake.PictureThumbnails;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.exploration.folder.LearningStep;

/** What is learned: its curves while it comes, then how good it is and where it errs. */
final class LearnedPanel extends VBox {
  private final AppState appState;
  private final TeachWords words;
  private final Label layer = line("teach-layer", "second");
  private final LearningCharts charts;
  private final FlowPane keys;
  private final Label numbers = line("teach-numbers", "second");
  private final Label result = line("teach-result", "teach-result");
  private final Label details = line("teach-details", "second");
  private final Label mistakesTitle = line("teach-mistakes-title", "strong");
  private final ListView<Outcome.Mistake> mistakes = new ListView<>();

  LearnedPanel(
      AppState appState, TeachViewModel viewModel, TeachWords words, PictureThumbnails thumbnails) {
    this.appState = appState;
    this.words = words;
    getStyleClass().addAll("teach-column", "teach-middle");
    charts = new LearningCharts(words);
    charts.setId("teach-charts");
    keys =
        new FlowPane(
            12,
            0,
            key("teach-key-training", words.text("teach.key.training")),
            key("teach-key-heldout", words.text("teach.key.heldout")));
    keys.setMinHeight(Region.USE_PREF_SIZE);
    mistakes.setId("teach-mistakes");
    mistakes.getStyleClass().add("teach-mistakes");
    mistakes.setOrientation(Orientation.HORIZONTAL);
    mistakes.setAccessibleText(words.text("teach.mistakes.list"));
    mistakes.setCellFactory(view -> new MistakeCell(thumbnails, words));
    mistakes.managedProperty().bind(mistakes.visibleProperty());
    mistakes.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) {
            openSelected();
          }
        });
    mistakes.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            openSelected();
            event.consume();
          }
        });
    getChildren().setAll(layer, charts, keys, numbers, result, details, mistakesTitle, mistakes);
    Subscriptions.now(viewModel.curveProperty(), this::show);
    Subscriptions.now(viewModel.outcomeProperty(), this::show);
    Subscriptions.now(appState.modelProperty(), model -> layer.setText(words.layer(model)));
  }

  private static Label line(String id, String style) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add(style);
    label.setWrapText(true);
    label.setMinHeight(Region.USE_PREF_SIZE);
    label.managedProperty().bind(label.visibleProperty());
    label.visibleProperty().bind(label.textProperty().isNotEmpty());
    return label;
  }

  /** A word with the line it stands for. */
  private static Label key(String style, String text) {
    Region drawn = new Region();
    drawn.getStyleClass().addAll("teach-key", style);
    Label label = new Label(text, drawn);
    label.getStyleClass().add("caption");
    return label;
  }

  private void openSelected() {
    Outcome.Mistake chosen = mistakes.getSelectionModel().getSelectedItem();
    if (chosen != null) {
      appState.openPicture(new PictureSource.OfFile(chosen.picture().file()));
    }
  }

  private void show(List<LearningStep> curve) {
    charts.show(curve);
    numbers.setText(curve.isEmpty() ? words.text("teach.begin") : words.numbers(curve));
  }

  private void show(@Nullable Outcome outcome) {
    result.setText(outcome == null ? "" : words.result(outcome));
    details.setText(outcome == null ? "" : words.details(outcome));
    mistakesTitle.setText(outcome == null ? "" : words.mistakes(outcome));
    mistakes.getItems().setAll(outcome == null ? List.of() : outcome.mistakes());
    mistakes.setVisible(!mistakes.getItems().isEmpty());
  }
}
