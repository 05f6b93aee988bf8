package org.resnetexplorer.app.settings;

/**
 * Where the window lay.
 *
 * @param x of its upper left corner; NaN to centre it
 * @param maximized whether it filled the screen; the rest is where it lies when it no longer does
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized) {
  /** In the middle of the screen. */
  public static final WindowPlace FIRST =
      new WindowPlace(Double.NaN, Double.NaN, 1600, 1000, false);

  public WindowPlace withMaximized(boolean now) {
    return new WindowPlace(x, y, width, height, now);
  }
}
