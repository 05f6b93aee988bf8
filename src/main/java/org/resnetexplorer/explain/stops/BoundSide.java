package org.resnetexplorer.explain.stops;

/** On which side of a bound a breakpoint stops. */
public enum BoundSide {
  GREATER(">"),
  LESS("<");

  private final String sign;

  BoundSide(String sign) {
    this.sign = sign;
  }

  public String sign() {
    return sign;
  }

  /** Whether a value lies strictly on this side; NaN lies on none. */
  boolean holds(double value, double bound) {
    return this == GREATER ? value > bound : value < bound;
  }
}
