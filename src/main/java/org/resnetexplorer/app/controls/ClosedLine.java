package org.resnetexplorer.app.controls;

/**
 * A line drawn by hand around things; its end is joined with its start.
 *
 * @param xs of its corners
 * @param ys as many
 */
public record ClosedLine(double[] xs, double[] ys) {

  /** Whether a place lies within, by the even-odd rule. */
  public boolean contains(double x, double y) {
    boolean inside = false;
    for (int i = 0, before = xs.length - 1; i < xs.length; before = i++) {
      boolean crosses = ys[i] > y != ys[before] > y;
      if (crosses && x < (xs[before] - xs[i]) * (y - ys[i]) / (ys[before] - ys[i]) + xs[i]) {
        inside = !inside;
      }
    }
    return inside;
  }
}
