package org.resnetexplorer.app.code;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.code.FrameState;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** A variable: its map with sheets behind it, its name, shape and origin, and its range. */
final class VariableCard extends HBox {
  private static final double STEP = 4;
  private static final int MOST_SHEETS = 4;

  /** A range further from its variable is not seen as its own. */
  private static final double WORDS_WIDTH = 420;

  VariableCard(
      Messages messages,
      VariablesViewModel.Shown shown,
      FrameState.Variable variable,
      @Nullable CallSketch sketch,
      double low,
      double high) {
    getStyleClass().add("variable");
    setId("variable-" + variable.name());
    setAlignment(Pos.CENTER_LEFT);
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.BUTTON);
    Shape shape = shape(shown, variable.value());
    setAccessibleText(variable.name() + ", " + shape);
    getChildren()
        .addAll(
            sheets(messages.text("code.variable.map", variable.name()), shape, sketch),
            words(messages, shown, variable, shape));
    if (sketch != null) {
      getChildren().add(range(messages, sketch.statistics(), low, high));
    }
  }

  /** Clicked, or Enter or Space pressed. */
  void setOnChosen(Runnable chosen) {
    setOnMouseClicked(event -> chosen.run());
    setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            chosen.run();
            event.consume();
          }
        });
  }

  private static Shape shape(VariablesViewModel.Shown shown, int value) {
    return value == Call.INPUT
        ? shown.model().sizes().input()
        : shown.model().sizes().output(shown.model().network().calls().get(value));
  }

  private static Pane sheets(String said, Shape shape, @Nullable CallSketch sketch) {
    long sheets = Math.round(Math.log(shape.channels() / 32.0) / Math.log(2));
    Pane pile = new Pane();
    double side = CallSketch.LARGE + 2;
    double more = (MOST_SHEETS - 1) * STEP;
    pile.setMinSize(side + more, side + more);
    pile.setMaxSize(side + more, side + more);
    for (long i = Math.min(sheets, MOST_SHEETS) - 1; i > 0; i--) {
      Region behind = new Region();
      behind.getStyleClass().add("sheet-behind");
      behind.setManaged(false);
      behind.resizeRelocate(i * STEP, more - i * STEP, side, side);
      pile.getChildren().add(behind);
    }
    Sheet front = new Sheet(CallSketch.LARGE);
    front.show(sketch == null ? null : sketch.large(), CallSketch.LARGE);
    front.say(said);
    front.setManaged(false);
    front.resizeRelocate(0, more, side, side);
    pile.getChildren().add(front);
    return pile;
  }

  private static VBox words(
      Messages messages,
      VariablesViewModel.Shown shown,
      FrameState.Variable variable,
      Shape shape) {
    Label name = new Label(variable.name());
    name.getStyleClass().add("variable-name");
    FlowPane top = new FlowPane(8, 2, name);
    top.setPrefWrapLength(0);
    top.setAlignment(Pos.CENTER_LEFT);
    if (variable.changed()) {
      Label chip = new Label(messages.text("code.variables.changed"));
      chip.getStyleClass().add("changed-chip");
      top.getChildren().add(chip);
    }
    Label size = new Label(shape.label().replace(" × ", "×") + " float32");
    size.getStyleClass().add("code");
    size.setWrapText(true);
    Label origin = new Label(origin(messages, shown, variable));
    origin.getStyleClass().add("caption");
    origin.setWrapText(true);
    VBox words = new VBox(4, top, size, origin);
    words.setAlignment(Pos.CENTER_LEFT);
    words.setMinWidth(0);
    words.setMaxWidth(WORDS_WIDTH);
    HBox.setHgrow(words, Priority.ALWAYS);
    return words;
  }

  private static String origin(
      Messages messages, VariablesViewModel.Shown shown, FrameState.Variable variable) {
    int line = variable.line().number();
    String target = variable.line().target();
    if (target != null) {
      return messages.text("code.variables.by", line, target);
    }
    if (variable.line().text().contains("def ")) {
      String made =
          variable.value() == Call.INPUT
              ? messages.text("code.variables.picture")
              : shown.model().network().calls().get(variable.value()).name();
      return messages.text("code.variables.argument", line, made);
    }
    return messages.text("code.variables.same", line);
  }

  private static VBox range(Messages messages, Statistics all, double low, double high) {
    RangeBar bar = new RangeBar();
    bar.show(all, low, high);
    BorderPane numbers = new BorderPane();
    numbers.setLeft(number(Numbers.compact(all.min())));
    numbers.setCenter(number(Numbers.compact(all.mean())));
    numbers.setRight(number(Numbers.compact(all.max())));
    Label zeros =
        new Label(
            messages.text(
                "code.variables.zeros",
                Numbers.compact(all.deviation()),
                Math.round(100 * all.zeroShare())));
    zeros.getStyleClass().add("number");
    VBox range = new VBox(5, bar, numbers, zeros);
    range.setAlignment(Pos.CENTER);
    range.getStyleClass().add("variable-range");
    return range;
  }

  private static Label number(String text) {
    Label label = new Label(text);
    label.getStyleClass().add("number");
    return label;
  }
}
