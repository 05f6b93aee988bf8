package org.resnetexplorer.app.evaluate;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.pane.Copies;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.explain.evaluate.Completion;
import org.resnetexplorer.explain.evaluate.Span;
import org.resnetexplorer.export.copy.Copyable;

/** A line to type into, what may follow, and the answer below. */
final class EvaluateController implements Copies {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final int PROPOSALS = 8;

  private final EvaluateViewModel viewModel;

  @FXML private TextField line;
  @FXML private Label proposals;
  @FXML private ScrollPane answerArea;
  @FXML private Label answer;
  @FXML private Label details;

  EvaluateController(PaneContext context) {
    this.viewModel = new EvaluateViewModel(context);
  }

  @FXML
  private void initialize() {
    line.setOnAction(event -> evaluate());
    line.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    Subscriptions.onInvalidation(line.textProperty(), this::propose);
    Subscriptions.onInvalidation(line.caretPositionProperty(), this::propose);
    Subscriptions.onInvalidation(line.focusedProperty(), this::propose);
    Subscriptions.now(viewModel.answerProperty(), this::show);
  }

  private void evaluate() {
    viewModel.evaluate(line.getText());
    markWrong(viewModel.answerProperty().get());
    propose();
  }

  private void pressed(KeyEvent event) {
    switch (event.getCode()) {
      case UP -> put(viewModel.history().older(line.getText()));
      case DOWN -> put(viewModel.history().newer(line.getText()));
      case ESCAPE -> {
        put("");
        viewModel.clear();
      }
      case TAB -> {
        if (event.isShiftDown() || !complete()) {
          return;
        }
      }
      default -> {
        return;
      }
    }
    event.consume();
  }

  private void put(String text) {
    line.setText(text);
    line.end();
  }

  private Completion completion() {
    return viewModel.completion(line.getText(), line.getCaretPosition());
  }

  /** Takes the first proposal; false if there is none, so that Tab leads on. */
  private boolean complete() {
    Completion completion = completion();
    if (completion.proposals().isEmpty()) {
      return false;
    }
    line.replaceText(completion.from(), line.getCaretPosition(), completion.proposals().get(0));
    return true;
  }

  private void propose() {
    List<String> next =
        line.isFocused()
                && line.getSelection().getLength() == 0
                && line.getCaretPosition() <= line.getLength()
            ? completion().proposals()
            : List.of();
    proposals.setText(String.join("   ", next.subList(0, Math.min(PROPOSALS, next.size()))));
    proposals.setVisible(!next.isEmpty());
    proposals.setManaged(!next.isEmpty());
  }

  private void show(Answer now) {
    answer.setText(now.text());
    answer.pseudoClassStateChanged(FAILED, now.failed());
    details.setText(now.details());
    details.setVisible(!now.details().isEmpty());
    details.setManaged(!now.details().isEmpty());
    // Lines of a tensor keep their columns; a sentence goes on below.
    answer.setWrapText(now.failed());
    answerArea.setVisible(!now.text().isEmpty());
    answerArea.setManaged(!now.text().isEmpty());
    markWrong(now);
  }

  /** Selects what is wrong, where one can type over it. */
  private void markWrong(Answer now) {
    Span mark = now.mark();
    if (mark != null && line.isFocused()) {
      int end = line.getLength();
      line.selectRange(Math.min(mark.start(), end), Math.min(mark.end(), end));
    }
  }

  @Override
  public List<Copyable> copies() {
    return EvaluateCopies.of(viewModel.asked(), viewModel.answerProperty().get());
  }
}
