package org.resnetexplorer.app.code;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** Two parts at the ends of one line, or the second below the first where one line is too short. */
final class TwoEnds extends Region {
  private static final double ACROSS = 16;
  private static final double DOWN = 6;

  private final Region first;
  private final Region second;

  TwoEnds(Region first, Region second) {
    this.first = first;
    this.second = second;
    getChildren().addAll(first, second);
  }

  private double oneLine() {
    return first.prefWidth(-1) + ACROSS + second.prefWidth(-1);
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  @Override
  protected double computeMinWidth(double height) {
    return Math.max(first.prefWidth(-1), second.prefWidth(-1));
  }

  @Override
  protected double computePrefWidth(double height) {
    return oneLine();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    double one = first.prefHeight(-1);
    double other = second.prefHeight(-1);
    return width < 0 || width >= oneLine() ? Math.max(one, other) : one + DOWN + other;
  }

  @Override
  protected void layoutChildren() {
    double width = getWidth();
    boolean beside = width >= oneLine();
    double end = second.prefWidth(-1);
    double one = first.prefHeight(-1);
    double other = second.prefHeight(-1);
    double line = Math.max(one, other);
    first.resizeRelocate(0, beside ? snapPositionY((line - one) / 2) : 0, first.prefWidth(-1), one);
    second.resizeRelocate(
        beside ? snapPositionX(width - end) : 0,
        beside ? snapPositionY((line - other) / 2) : one + DOWN,
        end,
        other);
  }
}
