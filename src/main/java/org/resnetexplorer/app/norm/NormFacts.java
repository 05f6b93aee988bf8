package org.resnetexplorer.app.norm;

import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.controls.FormulaBreaks;
import org.resnetexplorer.text.Messages;

/**
 * What stands beside the picture of a batch norm: the line with its slope and intercept, what
 * training says of mean and deviation beside what this picture says, and the folded convolution.
 */
final class NormFacts extends VBox {
  /** Of the table: what it is called, its letter, in training, in this picture. */
  private static final int COLUMNS = 4;

  private final NormWords words;
  private final Label line = number("norm-line");
  private final Label slope = number("norm-slope");
  private final Label intercept = number("norm-intercept");
  private final GridPane table = new GridPane();
  private final Label foldedTitle = new Label();
  private final Label folded = number("norm-folded");
  private final Label check = number("norm-check");
  private final List<String> heads;

  NormFacts(Messages messages, NormWords words) {
    this.words = words;
    this.heads = List.of(messages.text("norm.training"), messages.text("norm.picture"));
    getStyleClass().add("norm-facts");
    table.getStyleClass().add("norm-numbers");
    table.setId("norm-numbers");
    for (int column = 0; column < COLUMNS; column++) {
      ColumnConstraints narrow = new ColumnConstraints();
      narrow.setMinWidth(Region.USE_PREF_SIZE);
      narrow.setHalignment(column < 2 ? HPos.LEFT : HPos.RIGHT);
      narrow.setHgrow(column == 0 ? Priority.SOMETIMES : Priority.NEVER);
      table.getColumnConstraints().add(narrow);
    }
    line.getStyleClass().add("norm-line");
    foldedTitle.getStyleClass().add("norm-title");
    Label marks = new Label(messages.text("norm.marks"));
    marks.getStyleClass().add("caption");
    getChildren().setAll(line, slope, intercept, table, foldedTitle, folded, check, marks);
    for (Label whole : List.of(slope, intercept, foldedTitle, folded, check, marks)) {
      whole.setWrapText(true);
      whole.setMinHeight(Region.USE_PREF_SIZE);
    }
  }

  private static Label number(String id) {
    Label label = new Label();
    label.setId(id);
    label.getStyleClass().add("number");
    return label;
  }

  void show(NormChannel next) {
    line.setText(words.line(next));
    slope.setText(FormulaBreaks.in(words.slope(next)));
    intercept.setText(FormulaBreaks.in(words.intercept(next)));
    foldedTitle.setText(words.foldedTitle(next));
    folded.setText(FormulaBreaks.in(words.folded(next)));
    check.setText(FormulaBreaks.in(words.check(next)));
    table.getChildren().clear();
    for (int i = 0; i < heads.size(); i++) {
      Label head = new Label(heads.get(i));
      head.getStyleClass().add("caption");
      table.add(head, COLUMNS - heads.size() + i, 0);
    }
    List<NormWords.Row> rows = words.rows(next);
    for (int row = 0; row < rows.size(); row++) {
      Label name = new Label(rows.get(row).name());
      name.getStyleClass().add("caption");
      table.addRow(
          row + 1,
          name,
          cell(rows.get(row).letter()),
          cell(rows.get(row).training()),
          cell(rows.get(row).picture()));
    }
  }

  private static Label cell(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("number");
    return label;
  }
}
