package org.resnetexplorer.app.code;

import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.resnetexplorer.numbers.Statistics;

/** From least to greatest value, with mean and deviation in it, on a scale shared by a list. */
final class RangeBar extends Pane {
  private static final double HEIGHT = 16;
  private static final double BAR = 7;
  private static final double LEAST = 2;

  private final Region axis = part("range-axis");
  private final Region range = part("range-all");
  private final Region deviation = part("range-deviation");
  private final Region zero = part("range-zero");
  private double low;
  private double high = 1;
  private Statistics shown = Statistics.of(new float[1]);

  RangeBar() {
    getStyleClass().add("range-bar");
    setMinHeight(HEIGHT);
    setPrefHeight(HEIGHT);
    getChildren().addAll(axis, range, deviation, zero);
  }

  private static Region part(String styleClass) {
    Region part = new Region();
    part.getStyleClass().add(styleClass);
    part.setManaged(false);
    return part;
  }

  /**
   * @param scaleLow value at the left edge, at most 0
   * @param scaleHigh value at the right edge, at least 0
   */
  void show(Statistics statistics, double scaleLow, double scaleHigh) {
    shown = statistics;
    low = scaleLow;
    high = scaleHigh > scaleLow ? scaleHigh : scaleLow + 1;
    requestLayout();
  }

  @Override
  protected void layoutChildren() {
    axis.resizeRelocate(0, Math.floor(HEIGHT / 2), getWidth(), 1);
    place(range, shown.min(), shown.max());
    place(
        deviation,
        Math.max(shown.min(), shown.mean() - shown.deviation()),
        Math.min(shown.max(), shown.mean() + shown.deviation()));
    zero.resizeRelocate(Math.rint(at(0)), 0, 1, HEIGHT);
  }

  private void place(Region part, double from, double to) {
    part.setVisible(Double.isFinite(from) && Double.isFinite(to));
    double left = Math.rint(at(from));
    double width = Math.max(LEAST, Math.rint(at(to)) - left);
    part.resizeRelocate(left, Math.floor((HEIGHT - BAR) / 2) + 1, width, BAR);
  }

  private double at(double value) {
    return getWidth() * (value - low) / (high - low);
  }
}
