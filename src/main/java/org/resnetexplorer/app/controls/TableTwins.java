package org.resnetexplorer.app.controls;

import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.controlsfx.control.PopOver;
import org.resnetexplorer.text.Messages;

/**
 * Shows what a chart draws as a table: T where the chart has the keyboard, or its menu. One for all
 * charts of a window, which say their numbers themselves ({@link PaintedRegion#table}).
 */
public final class TableTwins {
  private static final double WIDTH = 480;
  private static final double HEIGHT = 320;

  private final Messages messages;
  private final MenuItem item;
  private final ContextMenu menu;

  public TableTwins(Messages messages) {
    this.messages = messages;
    item = new MenuItem(messages.text("app.chart.table"));
    item.setId("chart-as-table");
    menu = new ContextMenu(item);
  }

  public void follow(Scene scene) {
    scene.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          boolean alone = !event.isShortcutDown() && !event.isAltDown() && !event.isShiftDown();
          if (event.getCode() == KeyCode.T
              && alone
              && scene.getFocusOwner() instanceof PaintedRegion chart
              && show(chart)) {
            event.consume();
          }
        });
    scene.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::offer);
  }

  private void offer(ContextMenuEvent event) {
    Node at = event.getTarget() instanceof Node node ? node : null;
    while (at != null && !(at instanceof PaintedRegion)) {
      at = at.getParent();
    }
    if (at instanceof PaintedRegion chart && chart.table().isPresent()) {
      item.setOnAction(chosen -> show(chart));
      menu.show(chart, event.getScreenX(), event.getScreenY());
      event.consume();
    }
  }

  /** Whether the chart has anything to show. */
  private boolean show(PaintedRegion chart) {
    Optional<ChartTable> table = chart.table();
    table.ifPresent(shown -> show(chart, shown));
    return table.isPresent();
  }

  private void show(PaintedRegion chart, ChartTable table) {
    String said = chart.getAccessibleText();
    Label title = new Label(said == null ? "" : said);
    title.setWrapText(true);
    title.setMaxWidth(WIDTH);
    TableView<List<String>> view = view(table);
    view.setAccessibleText(messages.text("app.chart.table") + ". " + title.getText());
    VBox content = new VBox(8, title, view);
    content.getStyleClass().add("chart-twin");
    PopOver popOver = new PopOver(content);
    popOver.setDetachable(false);
    popOver.setAnimated(false);
    popOver.show(chart);
    view.requestFocus();
    view.getSelectionModel().selectFirst();
  }

  private TableView<List<String>> view(ChartTable table) {
    TableView<List<String>> view = new TableView<>();
    view.setId("chart-table");
    view.getStyleClass().add("module-table");
    view.setPrefSize(WIDTH, HEIGHT);
    view.setPlaceholder(new Label(""));
    for (int i = 0; i < table.columns().size(); i++) {
      int place = i;
      TableColumn<List<String>, String> column =
          new TableColumn<>(messages.text(table.columns().get(i)));
      column.setSortable(false);
      column.setPrefWidth((WIDTH - 20) / table.columns().size());
      column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(place)));
      view.getColumns().add(column);
    }
    view.getItems().setAll(table.rows());
    return view;
  }
}
