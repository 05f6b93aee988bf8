package org.resnetexplorer.app.breakpoints;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.app.debugger.Breakpoint;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.explain.stops.BoundSide;
import org.resnetexplorer.export.copy.Cell;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/** The pane of the breakpoints: a row each, and an editor that {@code +} unfolds. */
final class BreakpointsController implements Copies {
  private static final double ROW_HEIGHT = 28;
  private static final double ABOVE_ROWS = 6;
  private static final int LEAST_ROWS = 3;

  private final Messages messages;
  private final BreakpointsViewModel viewModel;

  @FXML private Button add;
  @FXML private VBox editor;
  @FXML private ComboBox<String> call;
  @FXML private ChoiceBox<ConditionKind> kind;
  @FXML private ChoiceBox<BoundSide> comparison;
  @FXML private TextField bound;
  @FXML private Label unit;
  @FXML private Label complaint;
  @FXML private Button confirm;
  @FXML private ListView<Breakpoint> list;
  @FXML private Label hint;

  BreakpointsController(PaneContext context) {
    this.messages = context.messages();
    this.viewModel = new BreakpointsViewModel(context);
  }

  @FXML
  private void initialize() {
    Tooltips.on(add, messages.text("breakpoints.add"));
    list.setItems(viewModel.rows());
    // Under a tall call stack the column scrolls; the list never shrinks to nothing.
    list.minHeightProperty()
        .bind(
            Bindings.size(viewModel.rows())
                .map(rows -> ROW_HEIGHT * Math.min(LEAST_ROWS, rows.intValue()) + ABOVE_ROWS));
    list.setCellFactory(view -> new BreakpointRow(viewModel, messages));
    list.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    list.setOnMouseClicked(event -> showSelected());
    hint.textProperty()
        .bind(
            Bindings.when(Bindings.isEmpty(viewModel.rows()))
                .then(messages.text("breakpoints.none"))
                .otherwise(messages.text("breakpoints.hint")));
    list.visibleProperty().bind(Bindings.isNotEmpty(viewModel.rows()));
    list.managedProperty().bind(list.visibleProperty());
    initializeEditor();
    showEditor(false);
  }

  private void initializeEditor() {
    EditorViewModel edited = viewModel.editor();
    call.setConverter(showing(name -> Breakpoint.ANY_CALL.equals(name) ? anyCall() : name));
    call.valueProperty().bindBidirectional(edited.callProperty());
    kind.getItems().setAll(ConditionKind.values());
    kind.setConverter(showing(one -> messages.text(one.textKey())));
    kind.valueProperty().bindBidirectional(edited.kindProperty());
    comparison.getItems().setAll(BoundSide.values());
    comparison.setConverter(showing(BoundSide::sign));
    comparison.valueProperty().bindBidirectional(edited.comparisonProperty());
    bound.textProperty().bindBidirectional(edited.boundProperty());
    bound.setOnAction(event -> confirm());
    Subscriptions.now(edited.kindProperty(), this::showFields);
    Subscriptions.now(edited.draftProperty(), this::showDraft);
    editor.addEventHandler(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            cancel();
            event.consume();
          }
        });
  }

  private String anyCall() {
    return messages.text("breakpoints.any-call");
  }

  private static <T> StringConverter<T> showing(Function<T, String> text) {
    return new StringConverter<>() {
      @Override
      public String toString(T value) {
        return value == null ? "" : text.apply(value);
      }

      @Override
      public T fromString(String typed) {
        throw new UnsupportedOperationException("Nothing can be typed here");
      }
    };
  }

  private void showFields(ConditionKind chosen) {
    show(comparison, chosen.hasComparison());
    show(bound, chosen.hasBound());
    show(unit, chosen.isInPerCent());
  }

  private void showDraft(EditorViewModel.Draft draft) {
    complaint.setText(draft.complaint());
    show(complaint, !draft.complaint().isEmpty());
    confirm.setDisable(draft.breakpoint() == null);
  }

  private static void show(Node node, boolean shown) {
    node.setVisible(shown);
    node.setManaged(shown);
  }

  private void pressed(KeyEvent event) {
    Breakpoint selected = list.getSelectionModel().getSelectedItem();
    if (selected == null) {
      return;
    }
    switch (event.getCode()) {
      case DELETE, BACK_SPACE -> viewModel.remove(selected);
      case SPACE -> viewModel.toggleEnabled(selected);
      case ENTER -> viewModel.show(selected);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void showSelected() {
    Breakpoint selected = list.getSelectionModel().getSelectedItem();
    if (selected != null) {
      viewModel.show(selected);
    }
  }

  private void showEditor(boolean shown) {
    show(editor, shown);
    if (shown) {
      (bound.isVisible() ? bound : kind).requestFocus();
    } else {
      add.setDisable(false);
    }
  }

  /** Unfolds the editor for a breakpoint at the selected call. */
  @FXML
  void edit() {
    call.getItems().setAll(viewModel.calls());
    if (viewModel.beginEditing()) {
      add.setDisable(true);
      showEditor(true);
    }
  }

  @FXML
  private void confirm() {
    if (viewModel.add()) {
      showEditor(false);
      add.requestFocus();
    }
  }

  @FXML
  private void cancel() {
    showEditor(false);
    add.requestFocus();
  }

  @Override
  public List<Copyable> copies() {
    return viewModel.rows().isEmpty()
        ? List.of()
        : List.of(
            new Copyable.Table(
                messages.text("breakpoints.title"),
                List.of("call", "condition", "enabled"),
                viewModel.rows().stream()
                    .map(
                        row ->
                            Cell.row(
                                viewModel.place(row),
                                viewModel.condition(row),
                                row.enabled() ? 1 : 0))
                    .toList()));
  }
}
