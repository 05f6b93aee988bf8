package org.resnetexplorer.diagram.layout;

import java.util.List;
import org.resnetexplorer.diagram.Tensors;
import org.resnetexplorer.network.Shape;

/**
 * How closely the signs of a stage are set.
 *
 * @param gap between signs along the lane
 * @param magnification of the tensors
 */
record StageFit(double gap, double magnification) {
  private static final double STEP = 4;

  /** From the most generous to the closest. */
  static final List<StageFit> CHOICES =
      List.of(
          new StageFit(48, 1),
          new StageFit(40, 1),
          new StageFit(32, 1),
          new StageFit(24, 1),
          new StageFit(16, 1),
          new StageFit(16, 0.8),
          new StageFit(14, 0.6),
          new StageFit(10, 0.5));

  double side(Shape shape) {
    return Math.round(Tensors.side(shape) * magnification);
  }

  /** Between the sheets of a tensor. */
  double step() {
    return Math.round(STEP * magnification);
  }

  /** Width and height of a tensor with its sheets. */
  double extent(Shape shape) {
    return side(shape) + (Tensors.sheets(shape) - 1) * step();
  }

  /** Before a card, where the shortcut forks. */
  double forkGap() {
    return 1.5 * gap;
  }
}
