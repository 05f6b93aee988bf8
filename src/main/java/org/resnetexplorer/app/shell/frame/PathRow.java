package org.resnetexplorer.app.shell.frame;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * Nodes in a row that end with the last one. Where not all have room, the first ones go. Asks for
 * no room of its own and takes what is left, as all else beside it can be pressed.
 */
public final class PathRow extends Region {
  private static final double GAP = 4;
  private static final double ROUNDING = 0.5;

  public PathRow() {
    getStyleClass().add("path-row");
  }

  /** Joints lie between parts: with a part goes the joint behind it. */
  void show(List<Node> partsAndJoints) {
    getChildren().setAll(partsAndJoints);
  }

  /** Caption and tree name the last one too. */
  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected double computeMaxWidth(double height) {
    return snappedLeftInset() + widthFrom(0) + snappedRightInset();
  }

  @Override
  protected double computePrefHeight(double width) {
    return getManagedChildren().stream().mapToDouble(node -> node.prefHeight(-1)).max().orElse(0);
  }

  @Override
  protected void layoutChildren() {
    List<Node> nodes = getManagedChildren();
    double end = getWidth() - snappedRightInset();
    double x = snappedLeftInset();
    int first = 0;
    while (first + 2 < nodes.size() && x + widthFrom(first) > end) {
      first += 2;
    }
    for (int i = 0; i < nodes.size(); i++) {
      Node node = nodes.get(i);
      boolean fits = i >= first && x + width(node) <= end + ROUNDING;
      node.setVisible(fits);
      if (fits) {
        double height = snapSizeY(node.prefHeight(-1));
        node.resizeRelocate(x, snapPositionY((getHeight() - height) / 2), width(node), height);
        x += width(node) + GAP;
      }
    }
  }

  private double widthFrom(int first) {
    List<Node> nodes = getManagedChildren();
    double sum = 0;
    for (Node node : nodes.subList(first, nodes.size())) {
      sum += width(node) + GAP;
    }
    return Math.max(0, sum - GAP);
  }

  private double width(Node node) {
    return snapSizeX(node.prefWidth(-1));
  }
}
