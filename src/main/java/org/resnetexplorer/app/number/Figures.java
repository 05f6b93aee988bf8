package org.resnetexplorer.app.number;

import java.util.Locale;
import org.resnetexplorer.render.Numbers;

/** Numbers of any size as short texts: plain where that is short, else with a power of ten. */
final class Figures {
  private static final int DECIMALS = 4;
  private static final double LARGE = 1e5;
  private static final double SMALL = 1e-3;

  /** From here on a cell has no room for all digits. */
  private static final double CELL_LARGE = 1e4;

  private static final double COLUMN_SMALL = 0.02;

  private Figures() {}

  /** {@code 0.7652}, {@code 4.9213e8}, {@code 3.2000e−5}. */
  static String value(double value) {
    return isPlain(value) ? Numbers.told(value, DECIMALS) : scientific(value, DECIMALS);
  }

  /** As many significant digits as asked for. */
  static String digits(double value, int digits) {
    return isPlain(value) || Math.abs(value) < SMALL
        ? Numbers.significant(value, digits)
        : scientific(value, digits - 1);
  }

  private static boolean isPlain(double value) {
    double size = Math.abs(value);
    return !Double.isFinite(value) || size == 0 || size >= SMALL && size < LARGE;
  }

  private static String scientific(double value, int decimals) {
    String[] parts = String.format(Locale.ROOT, "%." + decimals + "e", Math.abs(value)).split("e");
    int power = Integer.parseInt(parts[1]);
    String sign = value < 0 ? "\u2212" : "";
    return sign + parts[0] + "e" + (power < 0 ? "\u2212" : "") + Math.abs(power);
  }

  /**
   * As a cell holds it, without a zero before the point: {@code .17}, {@code −.003}, {@code 4e8}.
   *
   * @param largest magnitude of all cells beside it
   */
  static String cell(double value, double largest) {
    if (!Double.isFinite(value) || largest == 0) {
      return Numbers.compact(value);
    }
    if (largest >= CELL_LARGE || largest < SMALL) {
      return value == 0 ? "0" : scientific(value, 0);
    }
    int decimals = largest >= 100 ? 0 : largest >= 10 ? 1 : largest >= 0.1 ? 2 : 3;
    return Numbers.fixed(value, decimals).replaceFirst("^(\u2212?)0\\.", "$1.");
  }

  /** The power of ten that a column of numbers is told in; 0 where they are short without. */
  static int power(double largest) {
    boolean plain = largest >= COLUMN_SMALL && largest < LARGE;
    return plain || largest == 0 || !Double.isFinite(largest)
        ? 0
        : (int) Math.floor(Math.log10(largest));
  }
}
