package org.resnetexplorer.app.pane;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

/** One sentence in the place of a pane that has nothing to show, and a way on if there is one. */
final class PaneNotice extends VBox {
  private final Label sentence = new Label();
  private final Button again = new Button();

  /**
   * @param pane its id
   */
  PaneNotice(String pane, Runnable onAgain) {
    setId("notice-" + pane);
    getStyleClass().addAll("pane", "pane-notice");
    setAlignment(Pos.CENTER);
    sentence.getStyleClass().add("second");
    sentence.setWrapText(true);
    sentence.setTextAlignment(TextAlignment.CENTER);
    again.setId("again-" + pane);
    again.getStyleClass().add("tool-button");
    again.managedProperty().bind(again.visibleProperty());
    again.setOnAction(event -> onAgain.run());
    getChildren().setAll(sentence, again);
  }

  /**
   * @param way on; empty if there is none
   */
  void show(String text, String way) {
    sentence.setText(text);
    again.setText(way);
    again.setVisible(!way.isEmpty());
    setVisible(true);
  }
}
