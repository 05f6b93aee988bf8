package org.resnetexplorer.app.accuracy;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Reading;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;

/** The table of confusion with what its cells say. */
final class MatrixPanel extends VBox {
  private final AccuracyWords words;
  private final MatrixCanvas canvas;
  private final Label sides = new Label();
  private final Label shown = new Label();
  private final Reading reading = new Reading("accuracy-reading", "second");
  private final ToggleButton overview = new ToggleButton();
  private @Nullable Measured measured;

  // What gets hold of the panel only asks for its layout, once it is whole.
  @SuppressWarnings("this-escape")
  MatrixPanel(AccuracyViewModel viewModel, AccuracyWords words) {
    this.words = words;
    canvas = new MatrixCanvas(words, this::read, viewModel::choose);
    canvas.setId("accuracy-matrix");
    VBox.setVgrow(canvas, Priority.ALWAYS);
    sides.setText(words.text("accuracy.sides"));
    sides.getStyleClass().add("caption");
    sides.setMinWidth(0);
    shown.getStyleClass().add("caption");
    shown.setId("accuracy-shown");
    shown.setWrapText(true);
    shown.setMinHeight(Region.USE_PREF_SIZE);
    shown.managedProperty().bind(shown.visibleProperty());
    reading.setWrapText(false);
    reading.setMinWidth(0);
    overview.setId("accuracy-overview");
    overview.setText(words.text("accuracy.overview"));
    overview.setMinWidth(Region.USE_PREF_SIZE);
    overview.managedProperty().bind(overview.visibleProperty());
    overview.setOnAction(
        event -> {
          overview.setText(
              words.text(overview.isSelected() ? "accuracy.named" : "accuracy.overview"));
          canvas.showOverview(overview.isSelected());
        });
    HBox head = new HBox(8, sides, overview);
    head.setAlignment(Pos.CENTER_LEFT);
    HBox.setHgrow(sides, Priority.ALWAYS);
    sides.setMaxWidth(Double.MAX_VALUE);
    getStyleClass().add("accuracy-matrix-panel");
    getChildren().setAll(head, shown, reading, canvas);
    Subscriptions.onInvalidation(canvas.widthProperty(), this::fit);
    Subscriptions.onInvalidation(canvas.heightProperty(), this::fit);
    Subscriptions.now(viewModel.lookProperty(), canvas::showLook);
  }

  private void fit() {
    // Both are read, so that this is told of the next change too.
    boolean laidOut = canvas.getWidth() > 0 && canvas.getHeight() > 0;
    overview.setVisible(laidOut && !(canvas.fits() && !overview.isSelected()) && measured != null);
  }

  private void read(String said) {
    if (said.isEmpty()) {
      reading.hint(words.text("accuracy.reading"));
    } else {
      reading.tell(said);
    }
    Tooltips.on(reading, reading.getText());
  }

  void show(Measured now) {
    measured = now;
    int without = now.confusion().without();
    shown.setVisible(without > 0);
    shown.setText(without > 0 ? words.text("accuracy.shown", now.confusion().size(), without) : "");
    canvas.show(now);
    fit();
  }
}
