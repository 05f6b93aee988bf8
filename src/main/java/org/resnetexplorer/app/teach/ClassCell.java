package org.resnetexplorer.app.teach;

import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.SpokenName;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;

/** A class: whether it is taught, its name, how many pictures it has, and what is wrong with it. */
final class ClassCell extends ListCell<ClassRow> {
  /** So that names end below one another. */
  private static final double COUNT = 24;

  private final ClassesViewModel viewModel;
  private final TeachWords words;
  private final CheckBox chosen = new CheckBox();
  private final TextField name = new TextField();
  private final Label count = new Label();
  private final Label problem = new Label();
  private final VBox all;

  ClassCell(ClassesViewModel viewModel, TeachWords words) {
    this.viewModel = viewModel;
    this.words = words;
    getStyleClass().add("teach-class");
    chosen.setOnAction(event -> viewModel.choose(getIndex(), chosen.isSelected()));
    chosen.setMinSize(24, 24);
    name.getStyleClass().add("teach-name");
    name.setMinWidth(40);
    name.setPrefColumnCount(6);
    HBox.setHgrow(name, Priority.ALWAYS);
    name.setOnAction(event -> rename());
    Subscriptions.onChange(
        name.focusedProperty(),
        (before, now) -> {
          if (!now) {
            rename();
          }
        });
    count.getStyleClass().add("number");
    count.setMinWidth(COUNT);
    count.setAlignment(Pos.CENTER_RIGHT);
    HBox line = new HBox(4, chosen, name, count);
    line.setAlignment(Pos.CENTER_LEFT);
    problem.getStyleClass().add("teach-problem");
    problem.setWrapText(true);
    problem.setMinHeight(Region.USE_PREF_SIZE);
    problem.managedProperty().bind(problem.visibleProperty());
    all = new VBox(line, problem);
    // Else a long sentence makes the list scroll sideways.
    setPrefWidth(0);
  }

  private void rename() {
    ClassRow row = getItem();
    if (row != null && !row.name().equals(name.getText())) {
      viewModel.rename(getIndex(), name.getText());
    }
  }

  /** Leads the keyboard to the name. */
  void edit() {
    name.requestFocus();
    name.selectAll();
  }

  @Override
  protected void updateItem(@Nullable ClassRow row, boolean empty) {
    super.updateItem(row, empty);
    setGraphic(row == null ? null : all);
    if (row == null) {
      Tooltips.on(this, "");
      return;
    }
    chosen.setSelected(row.chosen());
    chosen.setAccessibleText(words.text("teach.row.choose", row.name()));
    name.setText(row.name());
    SpokenName.setText(name, words.text("teach.row.name", row.source()));
    count.setText(words.count(row));
    Tooltips.on(this, words.source(row));
    tellProblem();
  }

  /** Says what is wrong with it, which is so with other classes too. */
  void tellProblem() {
    ClassRow row = getItem();
    if (row == null) {
      return;
    }
    String wrong = words.problem(row, viewModel.rows());
    problem.setText(wrong);
    problem.setVisible(!wrong.isEmpty());
    setAccessibleText(
        words.text(
            row.chosen() ? "teach.row.spoken" : "teach.row.spoken.not",
            row.name(),
            words.count(row),
            wrong));
  }
}
