package org.resnetexplorer.app.diagram;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;

/** Columns side by side, as many as fit: one that would be cut is not shown at all. */
public final class FactRow extends Pane {
  private static final double GAP = 28;
  private static final double LEAST_GAP = 14;

  private final List<Column> columns = new ArrayList<>();

  public FactRow() {
    setMinWidth(0);
  }

  /** Puts new facts into the columns that are there, as they come with every run. */
  void show(List<Caption.Fact> facts) {
    while (columns.size() > facts.size()) {
      getChildren().remove(columns.remove(columns.size() - 1));
    }
    while (columns.size() < facts.size()) {
      Column column = new Column();
      columns.add(column);
      getChildren().add(column);
    }
    for (int i = 0; i < facts.size(); i++) {
      columns.get(i).show(facts.get(i));
    }
  }

  /** A fact: what it is, and two lines. */
  private static final class Column extends VBox {
    private final Label label = label("caption");
    private final Label first = label("code");
    private final Label second = label("number", "fact-second");

    Column() {
      super(3);
      getChildren().addAll(label, first, second);
      setMinWidth(USE_PREF_SIZE);
    }

    private static Label label(String... styles) {
      Label label = new Label();
      label.getStyleClass().addAll(styles);
      return label;
    }

    void show(Caption.Fact fact) {
      label.setText(fact.label());
      first.setText(fact.first());
      second.setText(fact.second());
    }
  }

  @Override
  protected double computePrefWidth(double height) {
    return needed(GAP);
  }

  @Override
  protected double computePrefHeight(double width) {
    return getManagedChildren().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
  }

  private double needed(double gap) {
    double sum = -gap;
    for (Node node : getManagedChildren()) {
      sum += gap + Math.ceil(node.prefWidth(-1));
    }
    return Math.max(0, sum);
  }

  @Override
  protected void layoutChildren() {
    double gap = needed(GAP) <= getWidth() ? GAP : LEAST_GAP;
    double x = 0;
    for (Node node : getManagedChildren()) {
      double width = Math.ceil(node.prefWidth(-1));
      node.setVisible(x + width <= getWidth());
      node.resizeRelocate(x, 0, width, node.prefHeight(width));
      x += width + gap;
    }
  }
}
