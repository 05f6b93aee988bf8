package org.resnetexplorer.app.teach;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.exploration.Prediction;

/** Answers with a bar each; rows stay, as new answers come many times a second. */
final class SaidBars extends VBox {
  private final List<Row> rows = new ArrayList<>();

  SaidBars(String id) {
    setId(id);
    getStyleClass().add("teach-bars");
    setAccessibleRole(AccessibleRole.TEXT);
  }

  void show(List<Prediction> answers) {
    while (rows.size() > answers.size()) {
      getChildren().remove(rows.remove(rows.size() - 1));
    }
    while (rows.size() < answers.size()) {
      Row row = new Row(rows.isEmpty());
      rows.add(row);
      getChildren().add(row);
    }
    List<String> spoken = new ArrayList<>();
    for (int i = 0; i < answers.size(); i++) {
      rows.get(i).show(answers.get(i));
      spoken.add(answers.get(i).label() + " " + answers.get(i).text());
    }
    setAccessibleText(String.join(", ", spoken));
    setFocusTraversable(!answers.isEmpty());
  }

  private static final class Row extends VBox {
    private final Label label = new Label();
    private final Label amount = new Label();
    private final Bar bar = new Bar();

    Row(boolean first) {
      getStyleClass().add("teach-answer");
      if (first) {
        getStyleClass().add("first");
      }
      label.getStyleClass().add("teach-answer-label");
      label.setMinWidth(0);
      label.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(label, Priority.ALWAYS);
      amount.getStyleClass().add("teach-answer-share");
      amount.setMinWidth(USE_PREF_SIZE);
      HBox line = new HBox(8, label, amount);
      line.setAlignment(Pos.CENTER_LEFT);
      getChildren().setAll(line, bar);
    }

    void show(Prediction answer) {
      label.setText(answer.label());
      Tooltips.on(label, answer.label());
      amount.setText(answer.text());
      bar.show(answer.part());
    }
  }

  /** A share of one as a length. */
  private static final class Bar extends Region {
    private final Region filled = new Region();
    private double share;

    Bar() {
      getStyleClass().add("teach-track");
      filled.getStyleClass().add("teach-bar");
      filled.setManaged(false);
      getChildren().add(filled);
    }

    void show(double next) {
      share = next;
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      filled.resizeRelocate(0, 0, Math.max(1, snapSizeX(getWidth() * share)), getHeight());
    }
  }
}
