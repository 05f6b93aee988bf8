package org.resnetexplorer.app.tree;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.network.Target;

/** Ties the tree of modules and its search field to what they show. */
final class TreeController implements Copies {
  private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

  private static final int MOST_HITS = 8;
  private static final int LEAST_HITS = 2;

  private final PaneContext context;
  private final TreeViewModel viewModel;
  private final SearchField searchField;
  private final Map<Target, TreeItem<ModuleRow>> items = new HashMap<>();
  private boolean following;

  @FXML private Button columnButton;
  @FXML private TreeView<ModuleRow> tree;
  @FXML private VBox hitsBox;
  @FXML private ListView<ModuleRow> hits;

  TreeController(PaneContext context) {
    this.context = context;
    this.viewModel = new TreeViewModel(context);
    this.searchField =
        new SearchField(viewModel, context.messages(), context.appearance().widthProperty());
  }

  @FXML
  private void initialize() {
    tree.setCellFactory(view -> new ModuleCell(viewModel));
    Subscriptions.now(viewModel.rootProperty(), this::showRows);
    Subscriptions.now(viewModel.selectedProperty(), this::reveal);
    Subscriptions.now(
        tree.getSelectionModel().selectedItemProperty(),
        item -> {
          if (item != null && !following) {
            viewModel.select(item.getValue());
          }
        });
    installHits();
    columnButton.textProperty().bind(viewModel.columnTitleProperty());
    columnButton.visibleProperty().bind(viewModel.columnVisible());
    Subscriptions.now(
        context.appearance().widthProperty(),
        width -> tree.pseudoClassStateChanged(NARROW, width == WidthClass.NARROW));
  }

  /** What the search has found, in a list of its own above the tree. */
  private void installHits() {
    hits.setItems(viewModel.matches());
    hits.setCellFactory(view -> new HitCell(viewModel));
    viewModel.matches().addListener((ListChangeListener<ModuleRow>) change -> fitHits());
    fitHits();
    Subscriptions.now(
        viewModel.selectedProperty(),
        row -> {
          int place = row == null ? -1 : viewModel.matches().indexOf(row);
          if (place < 0) {
            hits.getSelectionModel().clearSelection();
          } else {
            hits.getSelectionModel().select(place);
            hits.scrollTo(Math.max(0, place - 1));
          }
        });
    hits.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          ModuleRow chosen = hits.getSelectionModel().getSelectedItem();
          if (event.getCode() == KeyCode.ENTER && chosen != null) {
            viewModel.select(chosen);
            event.consume();
          }
        });
  }

  private void fitHits() {
    int count = viewModel.matches().size();
    hitsBox.setVisible(count > 0);
    hitsBox.setManaged(count > 0);
    double height = Math.min(MOST_HITS, count) * hits.getFixedCellSize() + 2;
    hits.setPrefHeight(height);
    hits.setMinHeight(Math.min(height, LEAST_HITS * hits.getFixedCellSize()));
  }

  @FXML
  private void nextColumn() {
    viewModel.nextColumn();
  }

  /** Gives the keyboard to the tree. */
  void focusTree() {
    tree.requestFocus();
  }

  /** For the tool bar. */
  Node searchField() {
    return searchField;
  }

  /** Puts the cursor into the search field. */
  void focusSearch() {
    searchField.focus();
  }

  private void showRows(@Nullable ModuleRow root) {
    Set<Target> expanded =
        items.entrySet().stream()
            .filter(entry -> entry.getValue().isExpanded())
            .map(Map.Entry::getKey)
            .collect(Collectors.toSet());
    items.clear();
    following = true;
    tree.setRoot(root == null ? null : item(root, expanded));
    following = false;
  }

  private TreeItem<ModuleRow> item(ModuleRow row, Set<Target> expanded) {
    TreeItem<ModuleRow> item = new TreeItem<>(row);
    row.children().forEach(child -> item.getChildren().add(item(child, expanded)));
    item.setExpanded(
        row.kind() == RowKind.NET
            || row.kind() == RowKind.SEQUENCE
            || expanded.contains(row.target()));
    items.put(row.target(), item);
    return item;
  }

  /** Opens the way to a row, and scrolls only if it is out of sight. */
  private void reveal(@Nullable ModuleRow row) {
    TreeItem<ModuleRow> item = row == null ? null : items.get(row.target());
    if (item == null) {
      return;
    }
    following = true;
    // A focused row is moved later, by as many rows as have opened, and would miss the new row.
    tree.getFocusModel().focus(-1);
    for (TreeItem<ModuleRow> up = item.getParent(); up != null; up = up.getParent()) {
      up.setExpanded(true);
    }
    tree.getSelectionModel().select(item);
    following = false;
    tree.layout();
    int index = tree.getRow(item);
    if (!isInSight(index)) {
      int rows = (int) (tree.getHeight() / tree.getFixedCellSize());
      tree.scrollTo(Math.max(0, index - rows / 3));
    }
  }

  private boolean isInSight(int index) {
    if (!(tree.lookup(".virtual-flow") instanceof VirtualFlow<?> flow)
        || flow.getFirstVisibleCell() == null) {
      return false;
    }
    return index > flow.getFirstVisibleCell().getIndex()
        && index < flow.getLastVisibleCell().getIndex();
  }

  @Override
  public List<Copyable> copies() {
    return new TreeCopies(context.appState(), viewModel, context.messages()).copies();
  }
}
