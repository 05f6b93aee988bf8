package org.resnetexplorer.app.accuracy;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.resnetexplorer.app.controls.OneToggle;

/**
 * What is taken for what in four ways behind a switch: table, pairs, classes, and what is left out.
 */
final class Views {
  private final AccuracyWords words;
  private final MatrixPanel matrix;
  private final PairsTable pairs;
  private final ClassesTable classes;
  private final ReasonList out;
  private final Map<View, ToggleButton> buttons = new EnumMap<>(View.class);
  private final VBox content = new VBox();

  private enum View {
    MATRIX,
    PAIRS,
    CLASSES,
    OUT
  }

  Views(AccuracyViewModel viewModel, AccuracyWords words) {
    this.words = words;
    matrix = new MatrixPanel(viewModel, words);
    pairs = new PairsTable(viewModel, words);
    classes = new ClassesTable(viewModel, words);
    out = new ReasonList(words);
    out.setId("accuracy-out");
    SegmentedButton choice =
        new SegmentedButton(
            button(View.MATRIX, words.text("accuracy.view.matrix")),
            button(View.PAIRS, words.text("accuracy.view.pairs")),
            button(View.CLASSES, words.text("accuracy.view.classes")),
            button(View.OUT, words.text("accuracy.view.out", 0)));
    choice.getStyleClass().add("word-segments");
    choice.setMinWidth(Region.USE_PREF_SIZE);
    choice.setMaxWidth(Region.USE_PREF_SIZE);
    OneToggle.keep(choice.getToggleGroup());
    StackPane stack =
        new StackPane(
            shown(matrix, View.MATRIX),
            shown(pairs, View.PAIRS),
            shown(classes, View.CLASSES),
            shown(out, View.OUT));
    stack.setMinSize(0, 0);
    VBox.setVgrow(stack, Priority.ALWAYS);
    content.getStyleClass().add("accuracy-half");
    content.getChildren().setAll(choice, stack);
  }

  Region content() {
    return content;
  }

  private ToggleButton button(View view, String name) {
    ToggleButton button = new ToggleButton(name);
    button.setId(
        "accuracy-view-"
            + switch (view) {
              case MATRIX -> "matrix";
              case PAIRS -> "pairs";
              case CLASSES -> "classes";
              case OUT -> "out";
            });
    buttons.put(view, button);
    return button;
  }

  private Node shown(Node node, View view) {
    node.visibleProperty().bind(buttons.get(view).selectedProperty());
    return node;
  }

  void show(Measured now) {
    boolean many = now.evaluation().classes().size() >= Confusion.MANY;
    buttons.get(many ? View.PAIRS : View.MATRIX).setSelected(true);
    buttons.get(View.OUT).setText(words.text("accuracy.view.out", now.picturesOut()));
    buttons.get(View.OUT).setDisable(now.leftOut().isEmpty());
    out.show(now.leftOut());
    matrix.show(now);
    pairs.show(now);
    classes.show(now);
  }

  void chooseLeftOut() {
    buttons.get(View.OUT).setSelected(true);
  }
}
