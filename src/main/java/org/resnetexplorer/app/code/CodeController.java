package org.resnetexplorer.app.code;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.resnetexplorer.app.controls.CopyButton;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.YieldingLine;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.export.copy.Copyable;
import org.resnetexplorer.text.Messages;

/** Ties the pane of code to what it shows. */
final class CodeController implements Copies {
  private final PaneContext context;
  private final CodeViewModel viewModel;

  @FXML private HBox header;
  @FXML private YieldingLine title;
  @FXML private Button lastColumn;
  @FXML private ListView<CodeRow> lines;

  CodeController(PaneContext context, CallSketches sketches, ShownFrame frame) {
    this.context = context;
    this.viewModel = new CodeViewModel(context, sketches, frame);
  }

  @FXML
  private void initialize() {
    Subscriptions.now(viewModel.titleProperty(), words -> title.say(List.of(words, "")));
    lines.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
    lines.setCellFactory(view -> new CodeCell(viewModel));
    lines.setItems(viewModel.rows());
    header
        .getChildren()
        .addAll(
            copyButton("fth-copy", "code.copy", () -> viewModel.text(List.of())),
            copyButton("fth-file-text", "code.copy.program", () -> viewModel.program().orElse("")));
    Subscriptions.onInvalidation(viewModel.showsCostProperty(), this::nameLastColumn);
    nameLastColumn();
    Subscriptions.now(viewModel.pointerProperty(), line -> reveal(line.intValue()));
    lines.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    Subscriptions.now(viewModel.markedProperty(), line -> reveal(line.intValue()));
  }

  private void pressed(KeyEvent event) {
    CodeRow focused = lines.getFocusModel().getFocusedItem();
    if (focused != null && act(event.getCode(), focused)) {
      event.consume();
    }
  }

  private boolean act(KeyCode key, CodeRow focused) {
    switch (key) {
      case ENTER -> viewModel.open(focused);
      case SPACE -> viewModel.select(focused);
      case RIGHT -> unfold(focused, true);
      case LEFT -> unfold(focused, false);
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A constructor's lines, or the numbers of a line's tensor. */
  private void unfold(CodeRow row, boolean open) {
    if (!(row instanceof CodeRow.Line line && line.foldable())) {
      viewModel.toggleDetail(row, open);
    } else if (viewModel.isFolded() == open) {
      viewModel.toggleFold();
    }
  }

  private void nameLastColumn() {
    boolean cost = viewModel.showsCostProperty().get();
    lastColumn.setText(context.messages().text(cost ? "code.column.cost" : "code.column.range"));
  }

  @FXML
  private void switchLastColumn() {
    viewModel.showsCostProperty().set(!viewModel.showsCostProperty().get());
  }

  private Node copyButton(String icon, String key, Supplier<String> text) {
    Messages messages = context.messages();
    return new CopyButton(icon, messages.text(key), messages.text("app.copied"), text);
  }

  /** Scrolls only if the line is out of sight. */
  private void reveal(int line) {
    if (line == CodeViewModel.NO_LINE) {
      return;
    }
    lines.layout();
    boolean inSight =
        lines.lookup(".virtual-flow") instanceof VirtualFlow<?> flow
            && flow.getFirstVisibleCell() != null
            && line >= flow.getFirstVisibleCell().getIndex()
            && line < flow.getLastVisibleCell().getIndex();
    if (!inSight) {
      int shown = (int) (lines.getHeight() / lines.getFixedCellSize());
      lines.scrollTo(Math.max(0, line - shown / 2));
    }
  }

  @Override
  public List<Copyable> copies() {
    List<CodeRow> chosen = List.copyOf(lines.getSelectionModel().getSelectedItems());
    List<Copyable> all = new ArrayList<>();
    String name = viewModel.titleProperty().get();
    if (!chosen.isEmpty()) {
      all.add(
          new Copyable.Code(
              context.messages().text("code.copy.lines", name), viewModel.text(chosen)));
    }
    all.add(new Copyable.Code(name, viewModel.text(List.of())));
    viewModel
        .program()
        .ifPresent(
            program ->
                all.add(new Copyable.Code(context.messages().text("code.copy.whole"), program)));
    return all;
  }
}
