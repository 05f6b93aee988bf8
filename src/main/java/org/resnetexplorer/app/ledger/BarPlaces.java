package org.resnetexplorer.app.ledger;

import java.util.List;
import org.resnetexplorer.app.controls.PaintedRegion;

/**
 * Where the bars stand.
 *
 * @param lefts edges of their places
 * @param rights as many
 * @param width of most places; that of a bar alone in its group has room for the group's name
 */
record BarPlaces(double[] lefts, double[] rights, double width) {
  /** Between texts. */
  static final double APART = 3;

  private static final double GROUP_GAP = 8;
  private static final double GREATEST = 44;

  static BarPlaces of(List<SignedBars.Bar> bars, double room) {
    double[] least = new double[bars.size()];
    double fixed = 0;
    int free = bars.size();
    for (int i = 0; i < least.length; i++) {
      boolean alone = !isSameGroup(bars, i - 1, i) && !isSameGroup(bars, i, i + 1);
      SignedBars.Bar bar = bars.get(i);
      double texts =
          Math.max(PaintedRegion.widthOf(bar.group()), PaintedRegion.widthOf(bar.name()));
      least[i] = alone ? Math.ceil(texts) + APART : 0;
      fixed += i > 0 && !isSameGroup(bars, i - 1, i) ? GROUP_GAP : 0;
      if (alone) {
        fixed += least[i];
        free--;
      }
    }
    double width = Math.min(GREATEST, (room - fixed) / Math.max(1, free));
    double[] lefts = new double[bars.size()];
    double[] rights = new double[bars.size()];
    double x = 0;
    for (int i = 0; i < lefts.length; i++) {
      x += i > 0 && !isSameGroup(bars, i - 1, i) ? GROUP_GAP : 0;
      lefts[i] = x;
      x += least[i] == 0 ? width : least[i];
      rights[i] = x;
    }
    return new BarPlaces(lefts, rights, width);
  }

  private static boolean isSameGroup(List<SignedBars.Bar> bars, int one, int other) {
    return one >= 0 && other < bars.size() && bars.get(one).group().equals(bars.get(other).group());
  }

  double middle(int bar) {
    return (lefts[bar] + rights[bar]) / 2;
  }

  double right(int bar) {
    return rights[bar];
  }
}
