package org.resnetexplorer.explain.stops;

/** A number of a call's output that a breakpoint can watch. */
public enum StopQuantity {
  MEAN,
  MAX,
  MIN,
  /** Exact zeros among all values, 0 to 1. */
  ZERO_SHARE;

  /** Whether this bound makes sense. */
  public boolean allows(double bound) {
    return Double.isFinite(bound) && (this != ZERO_SHARE || bound >= 0 && bound <= 1);
  }
}
