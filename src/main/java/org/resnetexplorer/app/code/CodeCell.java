package org.resnetexplorer.app.code;

import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.resnetexplorer.app.controls.Subscriptions;

/**
 * One line: gutter, number, words, and at the right what the run made of it: a small map, the
 * shape, and the range or the cost.
 */
final class CodeCell extends ListCell<CodeRow> {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass RUNS = PseudoClass.getPseudoClass("runs");
  private static final PseudoClass POINTER = PseudoClass.getPseudoClass("pointer");
  private static final PseudoClass UNDER_WAY = PseudoClass.getPseudoClass("under-way");
  private static final PseudoClass DETAIL = PseudoClass.getPseudoClass("detail");
  private static final PseudoClass NOT_RUN = PseudoClass.getPseudoClass("not-run");
  private static final double LEAST_GAP = 8;

  private final CodeViewModel viewModel;
  private final Gutter gutter;
  private final Label number = new Label();
  private final HBox words = new HBox();
  private final Sheet sheet = new Sheet(CallSketch.SMALL);
  private final Label shape = new Label();
  private final Label last = new Label();
  private final DetailToggle toggle;
  private final HBox content;

  CodeCell(CodeViewModel viewModel) {
    this.viewModel = viewModel;
    this.gutter = new Gutter(viewModel, this::getItem);
    this.toggle = new DetailToggle(viewModel, this::getItem);
    number.getStyleClass().add("line-number");
    number.setMinWidth(USE_PREF_SIZE);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(USE_PREF_SIZE);
    shape.getStyleClass().add("line-shape");
    last.getStyleClass().add("line-range");
    for (Label label : new Label[] {shape, last}) {
      label.setMinWidth(USE_PREF_SIZE);
      label.managedProperty().bind(label.visibleProperty());
    }
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    content = new HBox(gutter, number, words, space, sheet, shape, last, toggle);
    content.getStyleClass().add("line-content");
    content.setAlignment(Pos.CENTER_LEFT);
    setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
    setPrefWidth(0);
    follow();
    setOnMouseClicked(this::clicked);
  }

  private void follow() {
    Subscriptions.onInvalidation(viewModel.markedProperty(), this::mark);
    Subscriptions.onInvalidation(viewModel.pointerProperty(), this::mark);
    Subscriptions.onInvalidation(viewModel.sketchesProperty(), this::annotate);
    Subscriptions.onInvalidation(viewModel.showsCostProperty(), this::annotate);
    Subscriptions.onInvalidation(indexProperty(), this::mark);
    InvalidationListener changed = observed -> mark();
    viewModel.breakpoints().addListener(changed);
  }

  private void clicked(MouseEvent event) {
    if (getItem() == null || event.isShiftDown() || event.isShortcutDown()) {
      return;
    }
    if (event.getClickCount() == 2) {
      viewModel.open(getItem());
    } else {
      viewModel.select(getItem());
    }
  }

  @Override
  protected void updateItem(CodeRow row, boolean empty) {
    super.updateItem(row, empty);
    pseudoClassStateChanged(RUNS, row instanceof CodeRow.Line && row.line().target() != null);
    pseudoClassStateChanged(DETAIL, row instanceof CodeRow.Detail);
    if (empty || row == null) {
      setGraphic(null);
      setAccessibleText(null);
      return;
    }
    boolean isLine = row instanceof CodeRow.Line;
    number.setText(isLine ? String.valueOf(row.line().number()) : "");
    showWords(row);
    shape.setText(row instanceof CodeRow.Line line ? line.shape() : "");
    mark();
    setGraphic(content);
  }

  private void showWords(CodeRow row) {
    words.getChildren().clear();
    if (row instanceof CodeRow.Detail detail) {
      Text text = new Text(detail.text());
      text.getStyleClass().add("detail-text");
      words.getChildren().add(text);
      setAccessibleText(detail.text());
    } else if (row instanceof CodeRow.Line line) {
      for (PythonText.Part part : PythonText.parts(line.text())) {
        Text text = new Text(part.text());
        text.getStyleClass().addAll("code-text", part.style().name().toLowerCase(Locale.ROOT));
        words.getChildren().add(text);
      }
    }
  }

  private void mark() {
    int index = getIndex();
    boolean pointed = index >= 0 && index == viewModel.pointerProperty().get();
    pseudoClassStateChanged(MARKED, index >= 0 && index == viewModel.markedProperty().get());
    pseudoClassStateChanged(POINTER, pointed && viewModel.isInnermost());
    pseudoClassStateChanged(UNDER_WAY, pointed && !viewModel.isInnermost());
    gutter.show(pointed, viewModel.isInnermost());
    annotate();
  }

  private boolean hasTensor() {
    return getItem() instanceof CodeRow.Line line && line.line().value() != null;
  }

  /** The columns of what the run gave: empty for lines that hold no tensor. */
  private void annotate() {
    CodeRow row = getItem();
    boolean hasTensor = hasTensor();
    toggle.show(hasTensor);
    pseudoClassStateChanged(NOT_RUN, false);
    if (row instanceof CodeRow.Line line) {
      boolean run = viewModel.hasRun(row);
      pseudoClassStateChanged(NOT_RUN, hasTensor && !run);
      sheet.show(
          run ? viewModel.sketch(row).map(CallSketch::small).orElse(null) : null, CallSketch.SMALL);
      last.setText(viewModel.lastColumn(line));
      setAccessibleText(line.text().strip() + " " + line.shape() + " " + last.getText());
    } else {
      last.setText("");
    }
    requestLayout();
  }

  /**
   * The skin gives the graphic its preferred width; the columns have to end at the right edge. A
   * line of code too long for them keeps its words and loses the columns, the last one first.
   */
  @Override
  protected void layoutChildren() {
    super.layoutChildren();
    double room = getWidth() - snappedLeftInset() - snappedRightInset();
    double needed = gutter.prefWidth(-1) + number.prefWidth(-1) + words.prefWidth(-1) + LEAST_GAP;
    double rest = room - needed - toggle.prefWidth(-1);
    boolean roomForSheet = rest >= CallSketch.SMALL + shape.prefWidth(-1);
    last.setVisible(rest >= CallSketch.SMALL + shape.prefWidth(-1) + last.prefWidth(-1));
    shape.setVisible(roomForSheet);
    sheet.setManaged(roomForSheet);
    sheet.setVisible(roomForSheet && hasTensor());
    content.resize(room, content.getHeight());
    content.layout();
  }
}
