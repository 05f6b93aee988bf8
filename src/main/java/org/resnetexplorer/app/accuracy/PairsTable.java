package org.resnetexplorer.app.accuracy;

import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.exploration.folder.Evaluation.Confused;

/** What is taken for what, the most frequent first. */
final class PairsTable extends TableView<Confused> {
  private final AccuracyWords words;
  private @Nullable Measured measured;

  // Rows ask for the table's items only.
  @SuppressWarnings("this-escape")
  PairsTable(AccuracyViewModel viewModel, AccuracyWords words) {
    this.words = words;
    setId("accuracy-pairs");
    getStyleClass().add("accuracy-table");
    setAccessibleText(words.text("accuracy.pairs"));
    setPlaceholder(new Label(words.text("accuracy.mistakes.none")));
    TableColumn<Confused, Integer> count = new TableColumn<>(words.text("accuracy.column.count"));
    count.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue().pictures()));
    count.getStyleClass().add("amount");
    count.setMinWidth(60);
    count.setMaxWidth(90);
    TableColumn<Confused, String> truth = new TableColumn<>(words.text("accuracy.column.truth"));
    truth.setCellValueFactory(row -> new ReadOnlyStringWrapper(name(row.getValue().truth())));
    TableColumn<Confused, String> answer = new TableColumn<>(words.text("accuracy.column.answer"));
    answer.setCellValueFactory(row -> new ReadOnlyStringWrapper(name(row.getValue().answer())));
    getColumns().add(count);
    getColumns().add(truth);
    getColumns().add(answer);
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    RowChoice.install(this, pair -> viewModel.choose(look(pair)));
    Subscriptions.now(
        viewModel.lookProperty(), now -> RowChoice.mark(this, pair -> look(pair).equals(now)));
  }

  private static Look look(Confused pair) {
    return new Look.Pair(pair.truth(), pair.answer());
  }

  private String name(int index) {
    return measured == null ? "" : words.name(measured, index);
  }

  void show(Measured now) {
    measured = now;
    getItems().setAll(now.pairs());
  }
}
