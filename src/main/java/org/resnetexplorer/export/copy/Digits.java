package org.resnetexplorer.export.copy;

/** Numbers as text that reads back to the same bits. */
final class Digits {
  /** Doubles above this need not be whole numbers that are told apart. */
  private static final double WHOLE = 1L << 53;

  private Digits() {}

  /** Whole numbers without a point. */
  static String of(double value) {
    boolean whole = value == Math.rint(value) && Math.abs(value) < WHOLE;
    boolean negativeZero = value == 0 && 1 / value < 0;
    return whole && !negativeZero ? Long.toString((long) value) : Double.toString(value);
  }

  static String numpy(double value) {
    return Python.NUMPY.number(Double.toString(value));
  }

  static String torch(double value) {
    return Python.PYTORCH.number(Double.toString(value));
  }
}
