package org.resnetexplorer.app.norm;

import org.resnetexplorer.app.controls.PaintedRegion;
import org.resnetexplorer.render.Histogram;
import org.resnetexplorer.render.Ticks;

/**
 * Where things stand in the picture of a batch norm: the square of the line, the values before
 * above it and those after to its right.
 *
 * @param left of the square, as the next three in pixels
 * @param width of the whole picture
 * @param x before, whose edges are the square's left and right side
 * @param y after, whose edges are the square's lower and upper side
 */
record AffineFrame(
    double left, double top, double right, double bottom, double width, Histogram x, Histogram y) {
  static final double GAP = 6;
  private static final double ABOVE = 0.3;
  private static final double BESIDE = 92;
  private static final double BELOW = 16;
  private static final double PER_TICK = 48;
  private static final double PER_LINE = 28;

  static AffineFrame in(double width, double height, NormChannel of) {
    double bottom = Math.floor(height - BELOW);
    double top = Math.floor(height * ABOVE);
    Ticks up = Ticks.round(of.y().low(), of.y().high(), count(bottom - top, PER_LINE));
    double axis = up.labels().stream().mapToDouble(PaintedRegion::widthOf).max().orElse(0);
    double left = Math.ceil(axis) + GAP;
    return new AffineFrame(left, top, Math.floor(width - BESIDE), bottom, width, of.x(), of.y());
  }

  private static int count(double room, double each) {
    return (int) Math.max(1, room / each);
  }

  /**
   * How high the longest bar above the square is, so that none reaches into the words in the
   * corners.
   *
   * @param first how wide the words at the left are, from the picture's left edge
   * @param last how wide those at its right edge are
   * @param high how high both are
   */
  double roomBelowWords(double first, double last, double high) {
    int[] counts = x.counts();
    double room = top - GAP;
    for (int bin = 0; bin < counts.length; bin++) {
      double from = left + (right - left) * bin / counts.length;
      double to = left + (right - left) * (bin + 1) / counts.length;
      boolean below = from < first + GAP || to > width - last - GAP;
      if (below && counts[bin] > 0) {
        room = Math.min(room, Math.max(0, top - high) * x.fullest() / counts[bin]);
      }
    }
    return room;
  }

  Ticks across() {
    return Ticks.round(x.low(), x.high(), count(right - left, PER_TICK));
  }

  Ticks up() {
    return Ticks.round(y.low(), y.high(), count(bottom - top, PER_LINE));
  }

  double across(double value) {
    return left + (right - left) * (value - x.low()) / (x.high() - x.low());
  }

  double up(double value) {
    return bottom - (bottom - top) * (value - y.low()) / (y.high() - y.low());
  }

  /** Of a place in the square or above it. */
  double xAt(double across) {
    return x.low() + (x.high() - x.low()) * (across - left) / (right - left);
  }

  /** Whether a place says which x is meant. */
  boolean isOverX(double across, double down) {
    return across >= left && across <= right && down <= bottom;
  }
}
