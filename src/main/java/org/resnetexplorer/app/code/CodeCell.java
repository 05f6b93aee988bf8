package org.resnetexplorer.app.code;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/** One line: its number, its words, and at the right the shape it gives. */
final class CodeCell extends ListCell<CodeRow> {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass RUNS = PseudoClass.getPseudoClass("runs");

  private final CodeViewModel viewModel;
  private final Label number = new Label();
  private final HBox words = new HBox();
  private final Label shape = new Label();
  private final HBox content;

  CodeCell(CodeViewModel viewModel) {
    this.viewModel = viewModel;
    number.getStyleClass().add("line-number");
    number.setMinWidth(USE_PREF_SIZE);
    words.setAlignment(Pos.CENTER_LEFT);
    shape.getStyleClass().add("line-shape");
    shape.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    content = new HBox(number, words, space, shape);
    content.getStyleClass().add("line-content");
    content.setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    viewModel.markedProperty().subscribe(this::mark);
    indexProperty().subscribe(this::mark);
    setOnMouseClicked(
        event -> {
          if (getItem() != null && !event.isShiftDown() && !event.isShortcutDown()) {
            viewModel.select(getItem());
          }
        });
  }

  @Override
  protected void updateItem(CodeRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(RUNS, row != null && row.line().target() != null);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    number.setText(String.valueOf(row.line().number()));
    words.getChildren().clear();
    for (PythonText.Part part : PythonText.parts(row.line().text())) {
      Text text = new Text(part.text());
      text.getStyleClass().addAll("code-text", part.style().name().toLowerCase(Locale.ROOT));
      words.getChildren().add(text);
    }
    shape.setText(row.shape());
    setAccessibleText(row.line().text().strip() + " " + row.shape());
    setGraphic(content);
  }

  private void mark() {
    int line = viewModel.markedProperty().get();
    pseudoClassStateChanged(MARKED, line != CodeViewModel.NO_LINE && getIndex() == line);
  }

  /** The skin gives the graphic its preferred width; the shapes have to end at the right edge. */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    content.resize(Math.max(content.prefWidth(-1), room), content.getHeight());
  }
}
