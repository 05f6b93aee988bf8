package org.resnetexplorer.render;

/**
 * How the way from a scale's zero to its end is divided among the colours: a position t becomes t
 * to the power of gamma. Signed scales are bent alike on both sides of zero.
 */
public enum Gamma {
  /** Gamma 0.5: more colours for weak values. */
  HALF(0.5),

  /** Gamma 1: equal steps in value are equal steps in colour. */
  ONE(1),

  /** Gamma 2: more colours for strong values. */
  TWO(2);

  private final double exponent;

  Gamma(double exponent) {
    this.exponent = exponent;
  }

  public double exponent() {
    return exponent;
  }

  /** {@code t} to the power of gamma; t is 0 to 1. */
  double bend(double t) {
    return switch (this) {
      case HALF -> Math.sqrt(t);
      case ONE -> t;
      case TWO -> t * t;
    };
  }
}
