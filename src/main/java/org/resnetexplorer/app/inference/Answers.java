package org.resnetexplorer.app.inference;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.common.Prediction;
import org.resnetexplorer.render.Numbers;

/** The most probable classes, each with its per cent and a bar. */
public final class Answers extends VBox {
  private static final int EXPECTED = 5;

  /** How high one answer is, gap included. */
  private double rowHeight = 35;

  private List<Prediction> shown = List.of();

  public Answers() {
    getStyleClass().add("answers");
    rebuild();
  }

  void show(List<Prediction> predictions) {
    shown = List.copyOf(predictions);
    rebuild();
  }

  void setRowHeight(double height) {
    if (rowHeight != height) {
      rowHeight = height;
      rebuild();
    }
  }

  /** Empty tracks stand where answers will come. */
  private void rebuild() {
    getChildren().clear();
    if (shown.isEmpty()) {
      for (int i = 0; i < EXPECTED; i++) {
        getChildren().add(row("", "", 0));
      }
    }
    for (Prediction prediction : shown) {
      getChildren()
          .add(
              row(
                  prediction.label(),
                  Numbers.share(prediction.probability()),
                  prediction.probability()));
    }
    getChildren().get(0).getStyleClass().add("first");
  }

  private VBox row(String text, String share, double probability) {
    Label label = new Label(text);
    label.getStyleClass().add("answer-label");
    label.setMinWidth(0);
    label.setMaxWidth(Double.MAX_VALUE);
    HBox.setHgrow(label, Priority.ALWAYS);
    Label percent = new Label(share);
    percent.getStyleClass().add("answer-share");
    percent.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(8, label, percent);
    line.setAlignment(Pos.CENTER_LEFT);
    VBox.setVgrow(line, Priority.ALWAYS);
    VBox row = new VBox(line, new Bar(probability));
    row.getStyleClass().add("answer");
    row.setMinHeight(rowHeight);
    row.setMaxHeight(rowHeight);
    row.setAccessibleRole(AccessibleRole.TEXT);
    row.setAccessibleText(text.isEmpty() ? null : text + ", " + share);
    if (!text.isEmpty()) {
      Tooltip.install(row, new Tooltip(text));
    }
    return row;
  }

  /** A share of one as a length. */
  private static final class Bar extends Region {
    private final double share;
    private final Region filled = new Region();

    Bar(double share) {
      this.share = share;
      getStyleClass().add("answer-track");
      filled.getStyleClass().add("answer-bar");
      filled.setVisible(share > 0);
      getChildren().add(filled);
    }

    @Override
    protected void layoutChildren() {
      double length = Math.max(1, snapSizeX(getWidth() * share));
      filled.resizeRelocate(0, 0, length, getHeight());
    }
  }
}
