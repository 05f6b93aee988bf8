package org.resnetexplorer.explain.cell;

/** What computing with 32 bits may change, where what is read is exact. */
final class Rounding {
  /** Half of the distance from 1 to the next float. */
  private static final double UNIT = 0x1p-24;

  private Rounding() {}

  /**
   * How much of the sum of magnitudes is lost by n roundings at most, {@code n u / (1 - n u)}; n
   * roundings in 64 bits, as done here, are part of it.
   */
  static double gamma(int n) {
    return n * UNIT / (1 - n * UNIT) + n * 0x1p-53;
  }

  /** Numbers below the smallest normal one may be taken as 0 instead. */
  static double underflow(int n) {
    return n * (double) Float.MIN_NORMAL;
  }
}
