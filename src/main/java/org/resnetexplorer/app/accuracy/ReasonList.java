package org.resnetexplorer.app.accuracy;

import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.folder.LeftOut;

/** What is left out, each with its reason in as many lines as it takes. */
final class ReasonList extends ListView<String> {
  private static final double EDGES = 30;

  private final AccuracyWords words;

  // Cells ask the list for its width only.
  @SuppressWarnings("this-escape")
  ReasonList(AccuracyWords words) {
    this.words = words;
    getStyleClass().add("accuracy-list");
    setAccessibleText(words.text("accuracy.out"));
    setMinHeight(0);
    setCellFactory(
        list ->
            new ListCell<>() {
              {
                setWrapText(true);
                prefWidthProperty().bind(list.widthProperty().subtract(EDGES));
              }

              @Override
              protected void updateItem(@Nullable String reason, boolean empty) {
                super.updateItem(reason, empty);
                setText(empty ? null : reason);
              }
            });
  }

  void show(List<LeftOut> leftOut) {
    getItems().setAll(leftOut.stream().map(words::leftOut).toList());
  }
}
