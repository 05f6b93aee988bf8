package org.resnetexplorer.app.residual;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.explain.residual.BlockResponse;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** The numbers of the charts over all blocks. */
final class ResponseTable {
  private final Messages messages;
  private final ResidualViewModel viewModel;
  private final TableView<BlockResponse> table;
  private boolean following;

  ResponseTable(
      Messages messages,
      ResidualViewModel viewModel,
      ResidualWords words,
      TableView<BlockResponse> table) {
    this.messages = messages;
    this.viewModel = viewModel;
    this.table = table;
    add("residual.table.block", false, 104, of -> of.block().path());
    add("residual.table.shortcut", false, 96, of -> words.shortcutKind(of.block()));
    add("residual.table.branch", true, 84, of -> Numbers.told(of.branchNorm(), 2));
    add("residual.table.x", true, 84, of -> Numbers.told(of.shortcutNorm(), 2));
    add("residual.table.ratio", true, 90, of -> Numbers.told(of.ratio(), 3));
    add("residual.table.inner", true, 90, of -> Numbers.told(of.innerDeviation(), 4));
    add("residual.table.last", true, 96, of -> Numbers.told(of.lastDeviation(), 4));
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Subscriptions.onChange(
        table.getSelectionModel().selectedItemProperty(),
        (before, now) -> {
          if (now != null && !following) {
            viewModel.selectBlock(now.block());
          }
        });
    Subscriptions.now(viewModel.responsesProperty(), this::show);
    Subscriptions.onInvalidation(viewModel.blockProperty(), this::follow);
  }

  private void add(String key, boolean amount, double width, Function<BlockResponse, String> text) {
    TableColumn<BlockResponse, String> column = new TableColumn<>(messages.text(key));
    column.setCellValueFactory(data -> new ReadOnlyStringWrapper(text.apply(data.getValue())));
    column.setMinWidth(width);
    column.setPrefWidth(width + 20);
    column.setSortable(false);
    column.setReorderable(false);
    if (amount) {
      column.getStyleClass().add("amount");
    }
    table.getColumns().add(column);
  }

  private void show(List<BlockResponse> responses) {
    following = true;
    table.getItems().setAll(responses);
    following = false;
    follow();
  }

  /** Marks the row of the block selected elsewhere, without selecting it again. */
  private void follow() {
    following = true;
    Block block = viewModel.blockProperty().get();
    table.getSelectionModel().clearSelection();
    for (int row = 0; row < table.getItems().size(); row++) {
      if (table.getItems().get(row).block().equals(block)) {
        table.getSelectionModel().select(row);
        table.scrollTo(Math.max(0, row - 2));
      }
    }
    following = false;
  }
}
