package org.resnetexplorer.app.learning;

import java.util.stream.DoubleStream;
import org.resnetexplorer.render.Ticks;

/**
 * Powers of ten from the least finite number to the greatest.
 *
 * @param low the exponent at the bottom
 * @param high the exponent at the top, greater than that at the bottom
 */
record LogScale(int low, int high) {
  /** Over all numbers greater than 0; from 0.1 to 1 if there are none. */
  static LogScale of(DoubleStream all) {
    double[] exponents = all.filter(LogScale::hasPlace).map(Math::log10).sorted().toArray();
    if (exponents.length == 0) {
      return new LogScale(-1, 0);
    }
    int low = (int) Math.floor(exponents[0]);
    int high = (int) Math.ceil(exponents[exponents.length - 1]);
    return new LogScale(low, Math.max(high, low + 1));
  }

  /** Whether a number has a place on powers of ten: not 0, and none that is not finite. */
  static boolean hasPlace(double value) {
    return value > 0 && Double.isFinite(value);
  }

  /**
   * The powers that are named, from the bottom up.
   *
   * @param most how many there is room for
   */
  Ticks ticks(int most) {
    return Ticks.ofPowers(low, high, most);
  }

  /** The part of the way from bottom to top; not a number for what has no place there. */
  double part(double value) {
    double part = (Math.log10(value) - low) / (high - low);
    return hasPlace(value) ? Math.max(0, Math.min(1, part)) : Double.NaN;
  }
}
