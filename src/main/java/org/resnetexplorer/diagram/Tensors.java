package org.resnetexplorer.diagram;

import org.resnetexplorer.network.Shape;

/** How a tensor's sign is measured: its side tells the resolution, its sheets the channels. */
public final class Tensors {
  private static final double LEAST_SIDE = 20;
  private static final double MOST_SIDE = 68;
  private static final int MOST_SHEETS = 6;

  private Tensors() {}

  public static double log2(double value) {
    return Math.log(value) / Math.log(2);
  }

  /** {@code 28 + 8 log2(r / 7)} pixels for a map of side r, between 20 and 68. */
  public static double side(Shape shape) {
    double side = 28 + 8 * log2(Math.max(shape.height(), shape.width()) / 7.0);
    return Math.round(Math.min(MOST_SIDE, Math.max(LEAST_SIDE, side)));
  }

  /** {@code log2(C / 32)} for C channels, from 1 to 6. */
  public static int sheets(Shape shape) {
    long sheets = Math.round(log2(shape.channels() / 32.0));
    return (int) Math.min(MOST_SHEETS, Math.max(1, sheets));
  }

  /** {@code 56 × 56}, without spaces. */
  public static String plane(Shape shape) {
    return shape.height() + "×" + shape.width();
  }
}
