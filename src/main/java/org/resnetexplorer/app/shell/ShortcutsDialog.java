package org.resnetexplorer.app.shell;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.resnetexplorer.app.controls.DialogSize;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.text.Messages;

/**
 * All that the keyboard can do: the shortcuts of the menus, read off them, and what keys do where
 * the keyboard is in a pane.
 */
final class ShortcutsDialog {
  private static final double LEAST_MARGIN = 180;
  private static final double MOST_HEIGHT = 720;

  /** Of each pane its keys; {@code app.keys.<pane>} names it, {@code app.keys.<pane>.<n>} each. */
  private static final List<Pane> PANES =
      List.of(
          new Pane("canvas", List.of("← → ↑ ↓", "Home, End", "Enter", "Esc", "?", "+ −", "F")),
          new Pane("tree", List.of("↑ ↓", "← →", "a … z")),
          new Pane("maps", List.of("← → ↑ ↓", "Home, End", "0 … 9", "Enter", "P", "Esc")),
          new Pane("channel", List.of("← → ↑ ↓", "M")),
          new Pane("picture", List.of("← → ↑ ↓", "Shift ← → ↑ ↓", "Ctrl ← → ↑ ↓", "+ −")),
          new Pane("code", List.of("↑ ↓", "Space", "Enter", "← →")),
          new Pane("table", List.of("Enter", "Esc", "S")),
          new Pane("film", List.of("← →", "Home, End")),
          new Pane("tour", List.of("A … D", "Esc")),
          new Pane("chart", List.of("← →", "Enter", "T")),
          new Pane("divider", List.of("← → ↑ ↓")));

  private record Pane(String id, List<String> keys) {}

  private final Messages messages;
  private final MenuBar menus;
  private final Window owner;

  ShortcutsDialog(PaneContext context, MenuBar menus, Window owner) {
    this.messages = context.messages();
    this.menus = menus;
    this.owner = owner;
  }

  void show() {
    Alert alert = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
    alert.initOwner(owner);
    alert.setTitle(messages.text("app.action.shortcuts"));
    VBox ofMenus = column("app.keys.anywhere");
    menus.getMenus().forEach(menu -> addMenu(ofMenus, menu));
    VBox ofPanes = column("app.keys.panes");
    PANES.forEach(pane -> addPane(ofPanes, pane));
    HBox columns = new HBox(ofMenus, ofPanes);
    columns.getStyleClass().add("shortcut-columns");
    ScrollPane scroll = new ScrollPane(columns);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setPrefViewportHeight(Math.min(MOST_HEIGHT, owner.getHeight() - LEAST_MARGIN));
    scroll.setMinWidth(Region.USE_PREF_SIZE);
    alert.getDialogPane().setContent(scroll);
    alert.getDialogPane().setId("shortcuts");
    alert.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
    DialogSize.fit(alert);
    alert.show();
  }

  private VBox column(String key) {
    Label heading = new Label(messages.text(key));
    heading.getStyleClass().add("heading");
    VBox column = new VBox(heading);
    column.getStyleClass().add("shortcut-column");
    return column;
  }

  private void addMenu(VBox column, Menu menu) {
    List<MenuItem> items = withKeys(menu).toList();
    if (items.isEmpty()) {
      return;
    }
    GridPane grid = grid();
    for (int i = 0; i < items.size(); i++) {
      MenuItem item = items.get(i);
      String keys = item.getAccelerator().getDisplayText().replace('+', ' ');
      grid.addRow(i, keys(keys), new Label(item.getText()));
    }
    column.getChildren().addAll(title(menu.getText()), grid);
  }

  /** Those in its submenus too. */
  private static Stream<MenuItem> withKeys(Menu menu) {
    return menu.getItems().stream()
        .flatMap(item -> item instanceof Menu inside ? withKeys(inside) : Stream.of(item))
        .filter(item -> item.getAccelerator() != null);
  }

  private void addPane(VBox column, Pane pane) {
    GridPane grid = grid();
    for (int i = 0; i < pane.keys().size(); i++) {
      Label does = new Label(messages.text("app.keys." + pane.id() + "." + (i + 1)));
      grid.addRow(i, keys(pane.keys().get(i)), does);
    }
    column.getChildren().addAll(title(messages.text("app.keys." + pane.id())), grid);
  }

  private static GridPane grid() {
    GridPane grid = new GridPane();
    grid.getStyleClass().add("shortcut-grid");
    return grid;
  }

  private static Label title(String text) {
    Label title = new Label(text);
    title.getStyleClass().add("strong");
    return title;
  }

  private static Node keys(String text) {
    Label keys = new Label(text);
    keys.getStyleClass().add("shortcut-keys");
    return keys;
  }
}
