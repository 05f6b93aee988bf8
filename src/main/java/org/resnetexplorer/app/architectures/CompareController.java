package org.resnetexplorer.app.architectures;

import java.util.List;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.FxTextMeasure;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.WidthClass;
import org.resnetexplorer.app.controls.YieldingLine;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.network.NetworkComparison;

/** The open network beside another one: drawings, parts, calls. */
final class CompareController implements Copies {
  /** Columns of the table of parts; what follows a hash keeps keys apart. */
  private static final List<String> PARTS =
      List.of(
          "part",
          "blocks",
          "calls",
          "output",
          "parameters",
          "difference",
          "macs",
          "difference#macs");

  private static final List<String> CALLS = List.of("call", "operation", "output");

  /** Output, calls, and the differences of what stands beside them. */
  private static final List<Integer> SPARED = List.of(3, 2, 7, 5);

  /** Of two nets with their names, arcs, badges and the names of their blocks. */
  private static final double LEAST_DRAWING = 276;

  /** All parts and their sum. */
  private static final double TABLE = 200;

  private final PaneContext context;
  private final FxTextMeasure measure = new FxTextMeasure();
  private final CompareViewModel viewModel;

  @FXML private Label first;
  @FXML private YieldingLine with;
  @FXML private MenuButton second;
  @FXML private Label summary;
  @FXML private Label change;
  @FXML private CheckBox differing;
  @FXML private RadioButton byName;
  @FXML private RadioButton byPlace;
  @FXML private ToggleGroup tables;
  @FXML private VBox tableArea;
  @FXML private HBox pairingLine;
  @FXML private RadioButton drawingChoice;
  @FXML private RadioButton partsChoice;
  @FXML private RadioButton callsChoice;
  @FXML private StackPane drawing;
  @FXML private VBox compared;
  @FXML private Label comparing;
  @FXML private TableView<CompareRow> parts;
  @FXML private TableView<CompareRow> calls;

  CompareController(PaneContext context) {
    this.context = context;
    this.viewModel = new CompareViewModel(context, measure);
  }

  @FXML
  private void initialize() {
    drawing.getChildren().setAll(new CompareCanvas(viewModel, context.appearance(), measure));
    with.say(List.of(text("with"), ""));
    second.setOnShowing(event -> fill());
    fill();
    differing.setOnAction(event -> showCalls());
    byName.setOnAction(event -> viewModel.pairingProperty().set(NetworkComparison.Pairing.NAME));
    byPlace.setOnAction(event -> viewModel.pairingProperty().set(NetworkComparison.Pairing.PLACE));
    parts.visibleProperty().bind(partsChoice.selectedProperty());
    calls.visibleProperty().bind(callsChoice.selectedProperty());
    Subscriptions.onInvalidation(tables.selectedToggleProperty(), this::showParts);
    drawingChoice.managedProperty().bind(drawingChoice.visibleProperty());
    Subscriptions.onInvalidation(context.appearance().lowProperty(), this::fold);
    Subscriptions.onInvalidation(context.appearance().widthProperty(), this::fold);
    Subscriptions.onInvalidation(compared.heightProperty(), this::fold);
    tableArea.setPrefHeight(TABLE);
    Subscriptions.onInvalidation(parts.widthProperty(), this::fitColumns);
    Subscriptions.onInvalidation(context.appearance().textSizeProperty(), this::fitColumns);
    fold();
    Subscriptions.now(viewModel.secondNameProperty(), this::name);
    Subscriptions.now(viewModel.comparedProperty(), this::show);
  }

  private void fill() {
    second.getItems().clear();
    viewModel
        .choices()
        .forEach(
            (name, spec) -> {
              MenuItem item = new MenuItem(name);
              item.setMnemonicParsing(false);
              item.setId("compare-" + name.replace(' ', '-'));
              item.setOnAction(event -> viewModel.otherProperty().set(spec));
              second.getItems().add(item);
            });
  }

  private void name(String other) {
    second.setText(other);
    second.setAccessibleText(context.messages().text("architecture.compare.with") + " " + other);
  }

  /** Until another pair is compared nothing of the one before stays. */
  private void show(CompareViewModel.@Nullable Compared shown) {
    comparing.setVisible(shown == null);
    compared.setVisible(shown != null);
    if (shown == null) {
      first.setText("");
      summary.setText("");
      change.setText("");
      return;
    }
    first.setText(shown.first());
    summary.setText(shown.summary());
    change.setText(shown.change());
    byName.setSelected(shown.pairing() == NetworkComparison.Pairing.NAME);
    byPlace.setSelected(shown.pairing() == NetworkComparison.Pairing.PLACE);
    headings(shown);
    fold();
    parts.getItems().setAll(shown.parts());
    fitColumns();
    showCalls();
  }

  private void fitColumns() {
    new CompareColumns(parts, SPARED).fit(context.appearance().textSizeProperty().get().pixels());
  }

  /** All calls, or those alone in which the two networks are not alike. */
  private void showCalls() {
    CompareViewModel.Compared shown = viewModel.comparedProperty().get();
    if (shown != null) {
      calls
          .getItems()
          .setAll(
              shown.calls().stream()
                  .filter(row -> !differing.isSelected() || row.differs())
                  .toList());
    }
  }

  /** Of the calls, as the networks stand in their headings; of the parts once for all. */
  private void headings(CompareViewModel.Compared shown) {
    if (calls.getColumns().isEmpty()) {
      PARTS.forEach(key -> column(parts, text(key.split("#")[0]), 0));
      column(calls, "", 28);
      for (int i = 0; i < 2 * CALLS.size(); i++) {
        column(calls, "", 150);
      }
    }
    for (int i = 0; i < 2 * CALLS.size(); i++) {
      String name = i < CALLS.size() ? shown.first() : shown.second();
      String title = i % CALLS.size() == 0 ? name : text(CALLS.get(i % CALLS.size()));
      calls.getColumns().get(1 + i).setText(title);
    }
  }

  /** Where there is no room for both, a choice more leads from the table to the drawing. */
  private void fold() {
    boolean either = isLow();
    drawingChoice.setVisible(either);
    if (!either && drawingChoice.isSelected()) {
      partsChoice.setSelected(true);
    }
    boolean narrow = context.appearance().widthProperty().get() == WidthClass.NARROW;
    summary.setVisible(!narrow);
    showParts();
  }

  private boolean isLow() {
    double height = compared.getHeight();
    return context.appearance().lowProperty().get() || height > 0 && height < LEAST_DRAWING + TABLE;
  }

  /** Drawing and a table above one another or, where that is too low, one of them. */
  private void showParts() {
    boolean either = isLow();
    boolean drawn = drawingChoice.isSelected();
    set(drawing, !either || drawn);
    set(tableArea, !drawn);
    set(pairingLine, callsChoice.isSelected());
    VBox.setVgrow(tableArea, either ? Priority.ALWAYS : Priority.NEVER);
  }

  private static void set(Region part, boolean shown) {
    part.setVisible(shown);
    part.setManaged(shown);
  }

  private String text(String key) {
    return context.messages().text("architecture.compare." + key);
  }

  /** A cell that differs has the sign ≠ in it and stands in bold. */
  private static void column(TableView<CompareRow> table, String title, double width) {
    int index = table.getColumns().size();
    TableColumn<CompareRow, CompareRow> column = new TableColumn<>(title);
    column.setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellFactory(
        cells ->
            new TableCell<>() {
              @Override
              protected void updateItem(@Nullable CompareRow row, boolean empty) {
                super.updateItem(row, empty);
                getStyleClass().remove("differs");
                if (empty || row == null) {
                  setText("");
                  return;
                }
                boolean differs = row.differing().get(index);
                setText(row.cells().get(index));
                if (differs) {
                  getStyleClass().add("differs");
                }
              }
            });
    table.getColumns().add(column);
  }

  @Override
  public List<Copyable> copies() {
    CompareViewModel.Compared shown = viewModel.comparedProperty().get();
    if (shown == null) {
      return List.of();
    }
    List<Copyable> all = List.of(table(shown, parts), table(shown, calls));
    return callsChoice.isSelected() ? List.of(all.get(1), all.get(0)) : all;
  }

  /** As it is shown: those calls alone that differ, if that is asked for. */
  private static Copyable table(CompareViewModel.Compared shown, TableView<CompareRow> table) {
    return new Copyable.Table(
        shown.first() + " / " + shown.second(),
        table.getColumns().stream().map(TableColumn::getText).toList(),
        table.getItems().stream().map(row -> row.cells().stream().map(Cell::of).toList()).toList());
  }
}
