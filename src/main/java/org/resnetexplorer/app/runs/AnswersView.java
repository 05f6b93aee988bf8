package org.resnetexplorer.app.runs;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.resnetexplorer.app.controls.WidthClass;

/** What both runs answered, side by side, and by how much they differ. */
final class AnswersView extends GridPane {
  private static final int NUMBERS = 3;
  private static final double NUMBER_WIDTH = 48;
  private static final int MOST = 6;
  private static final int MOST_IF_NARROW = 3;

  private final RunsWords words;

  AnswersView(RunsWords words) {
    this.words = words;
    getStyleClass().add("runs-answers");
    setId("runs-answers");
    ColumnConstraints name = new ColumnConstraints();
    name.setHgrow(Priority.ALWAYS);
    name.setMinWidth(0);
    getColumnConstraints().add(name);
    for (int number = 0; number < NUMBERS; number++) {
      ColumnConstraints column = new ColumnConstraints(NUMBER_WIDTH);
      column.setHalignment(HPos.RIGHT);
      getColumnConstraints().add(column);
    }
  }

  /**
   * Nothing stands here if both networks end in features.
   *
   * @param low whether there is room for a few rows alone
   */
  void show(AnswerComparison answers, WidthClass width, boolean low) {
    getChildren().clear();
    if (answers.rows().isEmpty()) {
      return;
    }
    int most = width == WidthClass.NARROW || low ? MOST_IF_NARROW : MOST;
    int shown = Math.min(most, answers.rows().size());
    addRow(
        0,
        styled(words.seen(answers, shown, width), "caption"),
        styled(words.head("runs.answers.first", answers.ofFirst()), "caption"),
        styled(words.head("runs.answers.second", answers.ofSecond()), "caption"),
        styled(words.head("runs.answers.points", answers.ofSecond()), "caption"));
    for (int row = 0; row < shown; row++) {
      AnswerComparison.Answer answer = answers.rows().get(row);
      addRow(
          row + 1,
          styled(answer.label(), "second"),
          styled(RunsWords.value(answer.first(), answers.ofFirst()), "number"),
          styled(RunsWords.value(answer.second(), answers.ofSecond()), "number"),
          styled(RunsWords.difference(answers, answer), "number"));
    }
  }

  private static Label styled(String text, String style) {
    Label label = new Label(text);
    label.getStyleClass().add(style);
    label.setMinWidth(0);
    return label;
  }
}
