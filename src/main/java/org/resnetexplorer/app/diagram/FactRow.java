package org.resnetexplorer.app.diagram;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Columns side by side, as many as fit: one that would be cut is not shown at all. */
public final class FactRow extends Pane {
  private static final double GAP = 28;
  private static final double LEAST_GAP = 14;

  public FactRow() {
    setMinWidth(0);
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
