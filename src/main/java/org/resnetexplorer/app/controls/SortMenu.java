package org.resnetexplorer.app.controls;

import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.text.Messages;

/**
 * Sorts tables without a mouse: S where a table has the keyboard brings a menu of the columns that
 * it can be sorted by. One for all tables of a window.
 */
public final class SortMenu {
  private final Messages messages;
  private final ContextMenu menu = new ContextMenu();

  public SortMenu(Messages messages) {
    this.messages = messages;
    menu.setId("sort-menu");
  }

  public void follow(Scene scene) {
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean alone = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
          if (event.getCode() == KeyCode.S
              && alone
              && scene.getFocusOwner() instanceof TableView<?> table
              && show(table)) {
            event.consume();
          }
        });
  }

  /** Whether the table can be sorted. */
  private <R> boolean show(TableView<R> table) {
    List<TableColumn<R, ?>> columns =
        table.getVisibleLeafColumns().stream().filter(TableColumn::isSortable).toList();
    Bounds place = table.localToScreen(table.getLayoutBounds());
    if (columns.isEmpty() || place == null) {
      return false;
    }
    TableColumn<R, ?> by = table.getSortOrder().isEmpty() ? null : table.getSortOrder().get(0);
    menu.getItems().clear();
    for (TableColumn<R, ?> column : columns) {
      add(column.getText(), column == by, () -> table.getSortOrder().setAll(List.of(column)));
    }
    add(messages.text("app.sort.none"), by == null, () -> table.getSortOrder().clear());
    menu.getItems().add(new SeparatorMenuItem());
    add(by, TableColumn.SortType.ASCENDING, "app.sort.ascending");
    add(by, TableColumn.SortType.DESCENDING, "app.sort.descending");
    menu.show(table, place.getMinX(), place.getMinY());
    return true;
  }

  private void add(@Nullable TableColumn<?, ?> by, TableColumn.SortType type, String key) {
    RadioMenuItem item = new RadioMenuItem(messages.text(key));
    item.setDisable(by == null);
    if (by != null) {
      item.setSelected(by.getSortType() == type);
      item.setOnAction(event -> by.setSortType(type));
    }
    menu.getItems().add(item);
  }

  private void add(String text, boolean now, Runnable chosen) {
    RadioMenuItem item = new RadioMenuItem(text);
    item.setSelected(now);
    item.setOnAction(event -> chosen.run());
    menu.getItems().add(item);
  }
}
