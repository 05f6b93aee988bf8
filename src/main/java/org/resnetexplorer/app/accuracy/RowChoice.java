package org.resnetexplorer.app.accuracy;

import java.util.function.Consumer;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

/** A row of a table is chosen by a click, or by Enter where the keyboard is. */
final class RowChoice {
  private RowChoice() {}

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
