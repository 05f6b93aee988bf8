package org.resnetexplorer.app.runs;

import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Two parts beside each other: where there is too little room for both, the shorter one stays whole
 * as far as it takes no more than its half.
 */
public final class FairPair extends Pane {
  private static final double GAP = 16;

  @Override
  protected double computePrefWidth(double height) {
    return getInsets().getLeft()
        + first().prefWidth(-1)
        + GAP
        + second().prefWidth(-1)
        + getInsets().getRight();
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefHeight(double width) {
    return getInsets().getTop()
        + Math.max(first().prefHeight(-1), second().prefHeight(-1))
        + getInsets().getBottom();
  }

  private Node first() {
    return getChildren().get(0);
  }

  private Node second() {
    return getChildren().get(1);
  }

  @Override
  protected void layoutChildren() {
    double room = getWidth() - getInsets().getLeft() - getInsets().getRight() - GAP;
    double height = getHeight() - getInsets().getTop() - getInsets().getBottom();
    double half = Math.floor(room / 2);
    double wantedFirst = Math.ceil(first().prefWidth(-1));
    double wantedSecond = Math.ceil(second().prefWidth(-1));
    double width =
        wantedFirst <= half
            ? Math.max(wantedFirst, Math.min(half, room - wantedSecond))
            : Math.min(wantedFirst, Math.max(half, room - wantedSecond));
    place(first(), getInsets().getLeft(), width, height);
    place(second(), getInsets().getLeft() + width + GAP, room - width, height);
  }

  private void place(Node part, double x, double width, double height) {
    part.resizeRelocate(snapPositionX(x), getInsets().getTop(), snapSizeX(width), height);
  }
}
