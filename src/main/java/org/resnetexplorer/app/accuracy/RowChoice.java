package org.resnetexplorer.app.accuracy;

import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/**
 * A row of a table is chosen by a click, or by Enter where the keyboard is; what is looked at is
 * marked, wherever it was chosen.
 */
final class RowChoice {
  private RowChoice() {}

  /** Marks the row that is looked at, or none. */
  static <T> void mark(TableView<T> table, Predicate<T> isLookedAt) {
    for (int row = 0; row < table.getItems().size(); row++) {
      if (isLookedAt.test(table.getItems().get(row))) {
        if (table.getSelectionModel().getSelectedIndex() != row) {
          table.getSelectionModel().clearAndSelect(row);
          table.scrollTo(row);
        }
        return;
      }
    }
    table.getSelectionModel().clearSelection();
  }

  static <T> void install(TableView<T> table, Consumer<T> chosen) {
    table.setRowFactory(
        of -> {
          TableRow<T> row = new TableRow<>();
          row.setOnMouseClicked(
              event -> {
                if (row.getItem() != null) {
                  chosen.accept(row.getItem());
                }
              });
          return row;
        });
    table.setOnKeyPressed(
        event -> {
          T selected = table.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && selected != null) {
            chosen.accept(selected);
            event.consume();
          }
        });
  }
}
