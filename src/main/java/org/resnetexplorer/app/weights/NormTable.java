package org.resnetexplorer.app.weights;

import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.render.Numbers;

/** The four numbers of each channel of a batch norm; a row is a channel. */
final class NormTable extends TableView<Integer> {
  private static final int DIGITS = 5;
  private static final int ROOM_FOR_SCROLLING = 18;

  private final WeightsWords words;
  private final String channelName;
  private @Nullable ShownWeights weights;
  private boolean following;

  NormTable(WeightsWords words, String channelName, IntConsumer select) {
    this.words = words;
    this.channelName = channelName;
    setId("weights-norm");
    getStyleClass().addAll("module-table", "norm-table");
    Subscriptions.onChange(
        getSelectionModel().selectedItemProperty(),
        (before, now) -> {
          if (now != null && !following) {
            select.accept(now);
          }
        });
  }

  void show(@Nullable ShownWeights next, int channel) {
    following = true;
    if (next != weights) {
      weights = next;
      getColumns().clear();
      getItems().clear();
      if (next != null) {
        fill(next);
      }
    }
    if (next != null) {
      getSelectionModel().clearAndSelect(channel);
      scrollTo(Math.max(0, channel - 2));
    }
    following = false;
  }

  private void fill(ShownWeights shown) {
    TableColumn<Integer, String> number = new TableColumn<>(channelName);
    number.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().toString()));
    int columns = 1 + shown.tensors().size();
    getColumns().add(plain(number, columns));
    for (Tensor tensor : shown.tensors()) {
      TableColumn<Integer, String> column = new TableColumn<>(words.tensor(shown, tensor));
      column.setCellValueFactory(
          row -> new ReadOnlyStringWrapper(Numbers.told(tensor.values()[row.getValue()], DIGITS)));
      getColumns().add(plain(column, columns));
    }
    setItems(
        FXCollections.observableArrayList(IntStream.range(0, shown.outputs()).boxed().toList()));
  }

  private TableColumn<Integer, String> plain(TableColumn<Integer, String> column, int columns) {
    column.prefWidthProperty().bind(widthProperty().subtract(ROOM_FOR_SCROLLING).divide(columns));
    column.setSortable(false);
    column.setReorderable(false);
    column.getStyleClass().addAll("number", "amount");
    return column;
  }
}
