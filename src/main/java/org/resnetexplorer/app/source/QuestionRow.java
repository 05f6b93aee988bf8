package org.resnetexplorer.app.source;

import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.kordamp.ikonli.javafx.FontIcon;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.text.Messages;

/**
 * One question: its name, the answer in a box with the others, and the way back to what was
 * assumed.
 */
final class QuestionRow {
  private final Messages messages;
  private final Question question;
  private final Label name = new Label();
  private final ComboBox<String> box = new ComboBox<>();
  private final Label state = new Label();
  private final Button undo = new Button();

  /**
   * @param answer takes an answer; false if it can't be understood
   */
  QuestionRow(
      Messages messages, Question question, Function<String, Boolean> answer, Runnable forget) {
    this.messages = messages;
    this.question = question;
    String title = messages.text("source.ask." + question.name());
    name.setText(title);
    name.setMinWidth(Region.USE_PREF_SIZE);
    name.setLabelFor(box);
    Tooltips.on(name, messages.text("source.why." + question.name()));
    fillBox(answer);
    state.getStyleClass().add("source-unread");
    state.setManaged(false);
    undo.setGraphic(new FontIcon("fth-rotate-ccw"));
    undo.getStyleClass().add("icon-button");
    undo.setId("source-undo-" + question.name());
    undo.setAccessibleText(messages.text("source.undo", title));
    Tooltips.on(undo, messages.text("source.undo", title));
    undo.setOnAction(event -> forget.run());
    undo.setVisible(question.chosen());
  }

  private void fillBox(Function<String, Boolean> answer) {
    box.setId("source-" + question.name());
    box.setMaxWidth(Double.MAX_VALUE);
    box.setConverter(
        new StringConverter<>() {
          @Override
          public String toString(String word) {
            return word == null ? "" : words(word);
          }

          @Override
          public String fromString(String text) {
            return text;
          }
        });
    box.getItems().setAll(question.answers());
    box.setEditable(question.free());
    box.setValue(question.answer());
    box.setOnAction(
        event -> {
          String typed = box.getValue();
          if (typed != null && !typed.equals(question.answer()) && !answer.apply(typed)) {
            state.setText(messages.text("source.unread", typed));
            state.setManaged(true);
          }
        });
  }

  /** Words have a text of their own; numbers and names of tables stand as they are. */
  private String words(String word) {
    if (question.words().containsKey(word)) {
      return question.words().get(word);
    }
    return switch (question.name()) {
      case "output" -> messages.text("source.answer.output." + word);
      case "stem-pool" -> messages.text("source.answer.stem-pool." + word);
      case "dilation" -> messages.text(dilation(word));
      case "colour-order" -> messages.text("source.answer.colour-order." + word);
      case "interpolation" ->
          messages.text(
              word.equals("bicubic")
                  ? "source.answer.interpolation.bicubic"
                  : "source.answer.interpolation.bilinear");
      case "stride" ->
          messages.text(
              word.equals("v1") ? "source.answer.stride.first" : "source.answer.stride.middle");
      case "head-activation" ->
          word.equals("none") ? messages.text("source.answer.head-activation.none") : word;
      default -> word;
    };
  }

  void addTo(GridPane grid, int row) {
    VBox answered = new VBox(box, state);
    GridPane.setHgrow(answered, Priority.ALWAYS);
    grid.addRow(row, name, answered, undo);
  }

  private static String dilation(String word) {
    return switch (word) {
      case "4" -> "source.answer.dilation.last";
      case "3-4" -> "source.answer.dilation.two";
      default -> "source.answer.dilation.none";
    };
  }
}
