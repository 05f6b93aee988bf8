package org.resnetexplorer.app.accuracy;

import java.util.Comparator;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.exploration.folder.Evaluation.OfClass;
import org.resnetexplorer.render.Numbers;

/** How often each class is told right, the worst first until a person sorts otherwise. */
final class ClassesTable extends TableView<OfClass> {
  private static final double ROOMY = 380;

  private final AccuracyWords words;
  private @Nullable Measured measured;

  // Rows ask for the table's items only.
  @SuppressWarnings("this-escape")
  ClassesTable(AccuracyViewModel viewModel, AccuracyWords words) {
    this.words = words;
    setId("accuracy-classes");
    getStyleClass().add("accuracy-table");
    setAccessibleText(words.text("accuracy.classes"));
    TableColumn<OfClass, OfClass> name =
        column(words.text("accuracy.column.class"), this::name, Comparator.comparing(this::name));
    TableColumn<OfClass, OfClass> right =
        column(
            words.text("accuracy.column.right"),
            each -> words.text("accuracy.of", each.right(), each.pictures()),
            Comparator.comparingInt(OfClass::pictures));
    TableColumn<OfClass, OfClass> share =
        column(
            words.text("accuracy.column.share"),
            each -> Numbers.share(each.share()),
            Comparator.comparingDouble(OfClass::share));
    TableColumn<OfClass, OfClass> interval =
        column(
            words.text("accuracy.column.interval"),
            each -> AccuracyWords.range(each.interval()),
            Comparator.comparingDouble((OfClass each) -> each.interval().low()));
    name.setMinWidth(60);
    amount(right, 68);
    amount(share, 64);
    amount(interval, 116);
    // It is told by the column before; the interval is not.
    share.visibleProperty().bind(widthProperty().greaterThan(ROOMY));
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    RowChoice.install(this, each -> viewModel.choose(new Look.OfClass(each.index())));
    Subscriptions.now(
        viewModel.lookProperty(),
        now -> RowChoice.mark(this, each -> new Look.OfClass(each.index()).equals(now)));
  }

  private static void amount(TableColumn<OfClass, OfClass> column, double width) {
    column.getStyleClass().add("amount");
    column.setMinWidth(width);
    column.setMaxWidth(width + 24);
  }

  private TableColumn<OfClass, OfClass> column(
      String title, Function<OfClass, String> text, Comparator<OfClass> order) {
    TableColumn<OfClass, OfClass> column = new TableColumn<>(title);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setComparator(order);
    column.setCellFactory(
        of ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable OfClass each, boolean empty) {
                super.updateItem(each, empty);
                setText(each == null || empty ? null : text.apply(each));
              }
            });
    getColumns().add(column);
    return column;
  }

  private String name(OfClass each) {
    return measured == null ? "" : words.name(measured, each.index());
  }

  void show(Measured now) {
    measured = now;
    getSortOrder().clear();
    getItems().setAll(now.classes());
  }
}
