package org.resnetexplorer.app.similar;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.measured.JobState;
import org.resnetexplorer.app.pane.PaneContext;

/** What stands in the map's place until there is one: what it will be, or why there is none. */
final class BeginPanel extends VBox {
  private static final double WIDEST = 460;

  private final SimilarViewModel viewModel;
  private final SimilarWords words;
  private final Label what = new Label();
  private final Button begin = new Button();

  BeginPanel(PaneContext context, SimilarViewModel viewModel, SimilarWords words) {
    this.viewModel = viewModel;
    this.words = words;
    getStyleClass().add("similar-begin");
    setAlignment(Pos.CENTER);
    what.setId("similar-what");
    what.getStyleClass().add("second");
    what.setWrapText(true);
    what.setTextAlignment(TextAlignment.CENTER);
    what.setMaxWidth(WIDEST);
    begin.setId("similar-begin");
    begin.getStyleClass().add("primary");
    begin.setOnAction(event -> viewModel.read());
    begin.managedProperty().bind(begin.visibleProperty());
    getChildren().setAll(what, begin);
    managedProperty().bind(visibleProperty());
    Subscriptions.now(viewModel.readingProperty(), state -> show());
    Subscriptions.now(viewModel.sceneProperty(), scene -> show());
    Subscriptions.now(context.dataSets().openProperty(), set -> show());
  }

  private void show() {
    JobState<Alike> state = viewModel.readingProperty().get();
    setVisible(viewModel.sceneProperty().get() == null);
    boolean idle = !state.isRunning() && state.result() == null;
    begin.setVisible(idle);
    FeatureCall at = viewModel.atProperty().get();
    what.setText(at == null ? "" : sentence(state, at.name()));
    begin.setText(button(state));
  }

  private String button(JobState<Alike> state) {
    if (state instanceof JobState.Failed<Alike>) {
      return words.text("similar.again");
    }
    return state instanceof JobState.Stopped<Alike>
        ? words.text("similar.goon")
        : words.text("similar.begin", viewModel.pictures());
  }

  private String sentence(JobState<Alike> state, String at) {
    if (state instanceof JobState.Failed<Alike> failed) {
      return failed.why().whole();
    }
    if (state instanceof JobState.Stopped<Alike> stopped && stopped.progress() != null) {
      return words.text("similar.stopped", stopped.progress().done(), stopped.progress().total());
    }
    return state.isRunning()
        ? words.text("similar.reading", at)
        : words.text("similar.begin.what", at);
  }
}
