package org.resnetexplorer.app.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.transformation.SortedList;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.files.Exports;
import org.resnetexplorer.app.files.FileSaving;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.NaturalOrder;

/** The modules and calls of one level as a table: shapes, costs and times. */
final class TableController implements Copies {
  private static final String OVERLAID = "overlaid";
  private static final double WITH_GROWTH = 170;
  private static final String AMOUNT = "amount";
  private static final double WITH_BARS = 270;
  private static final double WITHOUT_BARS = 116;

  private final PaneContext context;
  private final Exports exports;
  private final TableViewModel viewModel;
  private final SortedList<TableRow> sorted;
  private final TableRoom room;
  private @Nullable Metric barred;
  private boolean following;

  @FXML private HBox header;
  @FXML private Label title;
  @FXML private Button csv;
  @FXML private ToggleButton all;
  @FXML private TableView<TableRow> table;
  @FXML private TableColumn<TableRow, TableRow> module;
  @FXML private TableColumn<TableRow, TableRow> type;
  @FXML private TableColumn<TableRow, TableRow> output;
  @FXML private TableColumn<TableRow, TableRow> parameters;
  @FXML private TableColumn<TableRow, TableRow> multiplyAdds;
  @FXML private TableColumn<TableRow, TableRow> overlaid;
  @FXML private TableColumn<TableRow, TableRow> receptiveField;
  @FXML private TableColumn<TableRow, TableRow> inside;
  @FXML private TableColumn<TableRow, TableRow> time;
  @FXML private Label growth;

  TableController(PaneContext context, Exports exports) {
    this.context = context;
    this.exports = exports;
    this.viewModel = new TableViewModel(context);
    this.sorted = new SortedList<>(viewModel.rows());
    this.room = new TableRoom(viewModel);
  }

  @FXML
  private void initialize() {
    title.textProperty().bind(viewModel.titleProperty());
    Tooltips.on(csv, context.messages().text("table.csv.tip"));
    show(module, TableRow::name);
    show(type, TableRow::type);
    show(output, row -> row.output().label());
    all.selectedProperty().bindBidirectional(viewModel.allCallsProperty());
    Tooltips.on(all, context.messages().text("table.all.tip"));
    count(parameters, TableRow::parameters);
    show(overlaid, viewModel::overlaid);
    show(receptiveField, viewModel::receptiveField);
    show(inside, viewModel::inside);
    Subscriptions.now(viewModel.allCallsProperty(), this::showGrowth);
    show(time, viewModel::time);
    count(multiplyAdds, TableRow::multiplyAdds);
    installSorting();
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Subscriptions.onInvalidation(table.widthProperty(), this::makeRoom);
    Subscriptions.onInvalidation(context.appearance().textSizeProperty(), this::makeRoom);
    Subscriptions.onInvalidation(
        context.appearance().widthProperty(), () -> showGrowth(all.isSelected()));
    Subscriptions.onInvalidation(overlaid.visibleProperty(), this::makeRoom);
    Subscriptions.now(
        context.overlays().shownProperty(), shown -> mark(shown == null ? null : shown.metric()));
    sorted.comparatorProperty().bind(table.comparatorProperty());
    table.setItems(sorted);
    makeRoom();
    table.setRowFactory(view -> row());
    table.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Subscriptions.onChange(
        table.getSelectionModel().selectedItemProperty(),
        (before, now) -> {
          if (now != null && !following) {
            viewModel.select(now);
          }
        });
    Subscriptions.now(viewModel.selectedRowProperty(), row -> follow(row.intValue()));
    viewModel
        .rows()
        .addListener(
            (ListChangeListener<TableRow>)
                change -> {
                  makeRoom();
                  follow(viewModel.selectedRowProperty().get());
                });
  }

  /** How fields grow, and what of them is padding, is told where the calls follow each other. */
  private void showGrowth(boolean of) {
    boolean wide = context.appearance().widthProperty().get() != WidthClass.NARROW;
    inside.setVisible(of && wide);
    receptiveField.setPrefWidth(of ? WITH_GROWTH : WITHOUT_BARS);
    growth.setVisible(of);
    growth.setManaged(of);
    makeRoom();
  }

  /** Numbers begin with the greatest; without a column the rows stand in forward order. */
  private void installSorting() {
    sort(module, Comparator.comparing(TableRow::name, new NaturalOrder()));
    sort(type, Comparator.comparing(TableRow::type, new NaturalOrder()));
    sort(output, Comparator.comparingLong(row -> row.output().elements()));
    sort(parameters, Comparator.comparingLong(row -> row.parameters().count()));
    sort(multiplyAdds, Comparator.comparingLong(row -> row.multiplyAdds().count()));
    sort(overlaid, Comparator.comparingDouble(viewModel::overlaidValue));
    sort(receptiveField, Comparator.comparingInt(TableController::fieldSize));
    sort(time, Comparator.comparingDouble(row -> row.time().orElse(-1)));
    for (TableColumn<TableRow, TableRow> column :
        List.of(output, parameters, multiplyAdds, overlaid, receptiveField, time)) {
      column.setSortType(TableColumn.SortType.DESCENDING);
    }
  }

  private static int fieldSize(TableRow row) {
    return row.field().isWholePicture() ? Integer.MAX_VALUE : row.field().size();
  }

  private static void sort(TableColumn<TableRow, TableRow> column, Comparator<TableRow> order) {
    column.setSortable(true);
    column.setComparator(order);
  }

  /** The bars tell what is laid over the diagram, if that is a count of the table. */
  private boolean hasBars(TableColumn<TableRow, TableRow> column) {
    return column == barredColumn();
  }

  private TableColumn<TableRow, TableRow> barredColumn() {
    return barred == Metric.PARAMETERS ? parameters : multiplyAdds;
  }

  private void makeRoom() {
    double pixels = context.appearance().textSizeProperty().get().pixels();
    room.fit(table, type, barredColumn(), pixels);
  }

  /**
   * An eye stands on the column of what is laid over the diagram; one that has none gets its own.
   */
  private void mark(@Nullable Metric metric) {
    barred = metric;
    boolean few = metric == Metric.PARAMETERS;
    parameters.setPrefWidth(few ? WITH_BARS : WITHOUT_BARS);
    multiplyAdds.setPrefWidth(few ? WITHOUT_BARS : WITH_BARS);
    for (TableColumn<TableRow, TableRow> column : List.of(parameters, multiplyAdds)) {
      column.getStyleClass().remove(AMOUNT);
      if (!hasBars(column)) {
        column.getStyleClass().add(AMOUNT);
      }
    }
    overlaid.setText(viewModel.overlayName());
    overlaid.setVisible(metric != null && column(metric) == overlaid);
    for (TableColumn<TableRow, TableRow> column :
        List.of(parameters, multiplyAdds, overlaid, receptiveField, time)) {
      boolean marked = metric != null && column(metric) == column;
      column.getStyleClass().remove(OVERLAID);
      if (marked) {
        column.getStyleClass().add(OVERLAID);
      }
      column.setGraphic(marked ? new FontIcon("fth-eye") : null);
    }
    makeRoom();
  }

  private TableColumn<TableRow, TableRow> column(Metric metric) {
    return switch (metric) {
      case MULTIPLY_ADDS -> multiplyAdds;
      case PARAMETERS -> parameters;
      case RECEPTIVE_FIELD -> receptiveField;
      case TIME -> time;
      case MEMORY, MEAN, ZEROS, LEDGER, GRADIENT -> overlaid;
    };
  }

  /** For the line of tabs. */
  Node header() {
    return header;
  }

  private static void provideRow(TableColumn<TableRow, TableRow> column) {
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    column.setSortable(false);
    column.setReorderable(false);
  }

  private void count(
      TableColumn<TableRow, TableRow> column, Function<TableRow, TableRow.Amount> amount) {
    provideRow(column);
    room.add(column, row -> viewModel.count(amount.apply(row)));
    column.setCellFactory(
        cells -> new ShareCell(viewModel, amount, () -> hasBars(column), room::numbers));
  }

  private void show(TableColumn<TableRow, TableRow> column, Function<TableRow, String> text) {
    provideRow(column);
    room.add(column, text);
    column.setCellFactory(
        cells ->
            new TableCell<>() {
              @Override
              protected void updateItem(TableRow row, boolean empty) {
                super.updateItem(row, empty);
                setText(empty || row == null ? "" : text.apply(row));
              }
            });
  }

  private javafx.scene.control.TableRow<TableRow> row() {
    javafx.scene.control.TableRow<TableRow> row = new javafx.scene.control.TableRow<>();
    row.setOnMouseClicked(
        event -> {
          boolean twice = event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2;
          if (twice && row.getItem() != null) {
            viewModel.enter(row.getItem());
          }
        });
    return row;
  }

  private void pressed(KeyEvent event) {
    TableRow selected = table.getSelectionModel().getSelectedItem();
    if (event.getCode() == KeyCode.ENTER && selected != null) {
      viewModel.enter(selected);
    } else if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.BACK_SPACE) {
      viewModel.leave();
    } else {
      return;
    }
    event.consume();
  }

  /** Marks the row selected elsewhere, without selecting it again. */
  private void follow(int row) {
    following = true;
    if (row < 0) {
      table.getSelectionModel().clearSelection();
    } else {
      int place = sorted.getViewIndex(row);
      table.getSelectionModel().clearAndSelect(place);
      table.scrollTo(Math.max(0, place - 2));
    }
    following = false;
  }

  @FXML
  private void save() {
    String text = viewModel.csv();
    new FileSaving(context.appState(), context.background(), exports)
        .ask(
            header.getScene().getWindow(),
            "table.csv",
            viewModel.containerName(),
            "csv",
            file -> write(text, file));
  }

  /** The whole file or none. */
  private static void write(String text, Path file) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path whole = Files.createTempFile(folder, "table", ".csv");
    try {
      Files.writeString(whole, text);
      Files.move(whole, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(whole);
    }
  }

  @Override
  public List<Copyable> copies() {
    return viewModel.rows().isEmpty() ? List.of() : List.of(viewModel.copied());
  }
}
