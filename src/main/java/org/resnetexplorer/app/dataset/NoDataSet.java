package org.resnetexplorer.app.dataset;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.intake.Pictures;
import org.resnetexplorer.app.measured.DataSets;
import org.resnetexplorer.text.Messages;

/** What stands there before a folder is open: what a data set is, and the ways to one. */
final class NoDataSet {
  private final VBox content = new VBox();
  private final Label refused = new Label();
  private boolean isAsked;

  NoDataSet(DataSets dataSets, Messages messages, Pictures waysIn) {
    Label title = new Label(messages.text("dataset.none"));
    title.getStyleClass().add("dataset-none-title");
    Label what = new Label(messages.text("dataset.none.what"));
    what.getStyleClass().add("second");
    what.setWrapText(true);
    what.setTextAlignment(TextAlignment.CENTER);
    what.setMaxWidth(520);
    refused.getStyleClass().add("dataset-refused");
    refused.setWrapText(true);
    refused.setMaxWidth(520);
    refused.managedProperty().bind(refused.visibleProperty());
    Button open = new Button(messages.text("dataset.open"));
    open.setId("dataset-open");
    open.setGraphic(new FontIcon("fth-folder"));
    open.getStyleClass().add("primary");
    open.setOnAction(
        event -> {
          isAsked = true;
          waysIn.chooseDataSet();
        });
    Button samples = new Button(messages.text("dataset.samples"));
    samples.setId("dataset-samples");
    samples.getStyleClass().add("tool-button");
    samples.setOnAction(
        event -> {
          isAsked = true;
          dataSets.openSamples();
        });
    HBox ways = new HBox(open, samples);
    ways.getStyleClass().add("dataset-ways");
    ways.setAlignment(Pos.CENTER);
    ways.disableProperty().bind(dataSets.lookingProperty());
    content.setAlignment(Pos.CENTER);
    content.getStyleClass().add("dataset-none");
    content.getChildren().setAll(title, what, refused, ways);
  }

  Node content() {
    return content;
  }

  /** Whether a person asked here for a data set, told once. */
  boolean takeAsked() {
    boolean was = isAsked;
    isAsked = false;
    return was;
  }

  void refuse(String text) {
    refused.setText(text);
    refused.setVisible(!text.isEmpty());
  }
}
