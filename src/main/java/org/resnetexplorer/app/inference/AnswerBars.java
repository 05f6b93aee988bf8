package org.resnetexplorer.app.inference;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;
import org.resnetexplorer.exploration.Prediction;

/**
 * The outputs that say most, each with its per cent and a bar, or its number. New answers go into
 * the rows that are there, as they come many times a second while the picture is being changed.
 */
public final class AnswerBars extends VBox {
  private static final int EXPECTED = 5;

  private final List<Row> rows = new ArrayList<>();

  /** How high one answer is, gap included. */
  private double rowHeight = 35;

  private BiConsumer<Integer, Boolean> onChosen = (place, shift) -> {};

  public AnswerBars() {
    getStyleClass().add("answers");
    show(List.of(), answer -> null);
  }

  /**
   * Empty tracks stand where answers will come.
   *
   * @param before what an answer was before a change, to stand beside it; null for none
   */
  void show(List<Prediction> predictions, Function<Prediction, @Nullable Prediction> before) {
    int count = predictions.isEmpty() ? EXPECTED : predictions.size();
    while (rows.size() > count) {
      getChildren().remove(rows.remove(rows.size() - 1));
    }
    while (rows.size() < count) {
      Row row = newRow(rows.size());
      row.setHeights(rowHeight);
      rows.add(row);
      getChildren().add(row);
    }
    for (int i = 0; i < count; i++) {
      if (predictions.isEmpty()) {
        rows.get(i).show("", "", 0, null);
      } else {
        Prediction prediction = predictions.get(i);
        rows.get(i)
            .show(
                prediction.label(), prediction.text(), prediction.part(), before.apply(prediction));
      }
    }
  }

  /**
   * What a click on an answer, or Enter or Space, does.
   *
   * @param action gets the answer's place, and whether Shift was held
   */
  void setOnChosen(BiConsumer<Integer, Boolean> action) {
    onChosen = action;
  }

  void setRowHeight(double height) {
    rowHeight = height;
    rows.forEach(row -> row.setHeights(height));
  }

  private Row newRow(int place) {
    Row row = new Row(place == 0);
    row.setId("answer-" + place);
    row.setOnMouseClicked(event -> choose(row, place, event.isShiftDown()));
    row.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            choose(row, place, event.isShiftDown());
            event.consume();
          }
        });
    return row;
  }

  private void choose(Row row, int place, boolean shift) {
    if (row.isAnswer()) {
      onChosen.accept(place, shift);
    }
  }

  private static final class Row extends VBox {
    private static final double ROOM_FOR_BOTH = 200;
    private static final PseudoClass LINK = PseudoClass.getPseudoClass("link");

    private final Label label = new Label();
    private final Label before = new Label();
    private final Label amount = new Label();
    private final Bar bar = new Bar();

    Row(boolean first) {
      getStyleClass().add("answer");
      if (first) {
        getStyleClass().add("first");
      }
      label.getStyleClass().add("answer-label");
      label.setMinWidth(0);
      label.setMaxWidth(Double.MAX_VALUE);
      HBox.setHgrow(label, Priority.ALWAYS);
      amount.getStyleClass().add("answer-share");
      amount.setMinWidth(USE_PREF_SIZE);
      before.getStyleClass().add("answer-before");
      before.setMinWidth(USE_PREF_SIZE);
      before.managedProperty().bind(before.visibleProperty());
      Subscriptions.onInvalidation(widthProperty(), this::fitBefore);
      HBox line = new HBox(8, label, before, amount);
      line.setAlignment(Pos.CENTER_LEFT);
      VBox.setVgrow(line, Priority.ALWAYS);
      getChildren().addAll(line, bar);
      setAccessibleRole(AccessibleRole.HYPERLINK);
    }

    boolean isAnswer() {
      return !label.getText().isEmpty();
    }

    void setHeights(double height) {
      setMinHeight(height);
      setMaxHeight(height);
    }

    /** In a narrow pane the stroke on the bar says it alone. */
    private void fitBefore() {
      before.setVisible(!before.getText().isEmpty() && getWidth() >= ROOM_FOR_BOTH);
    }

    void show(String text, String value, double part, @Nullable Prediction earlier) {
      label.setText(text);
      amount.setText(value);
      before.setText(earlier == null ? "" : earlier.text() + " →");
      fitBefore();
      bar.show(part, earlier == null ? Double.NaN : earlier.part());
      setFocusTraversable(!text.isEmpty());
      pseudoClassStateChanged(LINK, !text.isEmpty());
      String spoken = earlier == null ? value : earlier.text() + " → " + value;
      setAccessibleText(text.isEmpty() ? null : text + ", " + spoken);
      Tooltips.on(label, text);
    }
  }

  /** A share of one as a length. */
  private static final class Bar extends Region {
    private static final double STROKE_WIDTH = 2;

    private final Region filled = new Region();
    private final Region stroke = new Region();
    private double share;
    private double shareBefore = Double.NaN;

    Bar() {
      getStyleClass().add("answer-track");
      filled.getStyleClass().add("answer-bar");
      filled.setManaged(false);
      stroke.getStyleClass().add("answer-stroke");
      stroke.setManaged(false);
      getChildren().addAll(filled, stroke);
    }

    /**
     * @param earlier where the bar ended before; NaN to mark nothing
     */
    void show(double next, double earlier) {
      share = next;
      shareBefore = earlier;
      stroke.setVisible(!Double.isNaN(earlier));
      filled.setVisible(next > 0);
      requestLayout();
    }

    @Override
    protected void layoutChildren() {
      double length = Math.max(1, snapSizeX(getWidth() * share));
      filled.resizeRelocate(0, 0, length, getHeight());
      if (stroke.isVisible()) {
        double at = snapPositionX((getWidth() - STROKE_WIDTH) * shareBefore);
        stroke.resizeRelocate(at, -2, STROKE_WIDTH, getHeight() + 4);
      }
    }
  }
}
