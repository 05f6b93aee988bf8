package org.resnetexplorer.app.ledger;

import java.util.List;

/** Where zero lies, and how many pixels one unit is high. */
record BarAxis(double zero, double unit) {
  /** Height of names and groups, below all bars. */
  static final double BELOW = 34;

  /** Height of a number at the end of a bar. */
  static final double NUMBER = 14;

  /** Height of the row of marks, above the names. */
  static final double MARKS = 7;

  /**
   * @param below height of all that stands below the bars
   */
  static BarAxis of(List<SignedBars.Bar> bars, double height, double below) {
    double up = 0;
    double down = 0;
    for (SignedBars.Bar bar : bars) {
      if (Double.isFinite(bar.value())) {
        up = Math.max(up, bar.value());
        down = Math.max(down, -bar.value());
      }
    }
    double top = NUMBER;
    double bottom = height - below - (down > 0 ? NUMBER : 2);
    double unit = up + down == 0 ? 0 : (bottom - top) / (up + down);
    return new BarAxis(Math.round(top + up * unit), unit);
  }

  double length(double value) {
    return value == 0 || !Double.isFinite(value)
        ? 0
        : Math.max(1, Math.round(Math.abs(value) * unit));
  }
}
