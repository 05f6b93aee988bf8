package org.resnetexplorer.explain.cell;

import org.resnetexplorer.network.Activation;

/** The activations of heads in double precision. */
final class Curves {
  /** PyTorch's {@code negative_slope} where none is given, as 32 bits hold it. */
  private static final double LEAK = 0.01f;

  /** Beyond, the error function differs from 1 by less than a double can tell. */
  private static final double FLAT = 6;

  private Curves() {}

  static double at(Activation function, double x) {
    return switch (function) {
      case RELU -> Math.max(0, x);
      case LEAKY_RELU -> x > 0 ? x : LEAK * x;
      case GELU -> x * (1 + erf(x / Math.sqrt(2))) / 2;
      case TANH -> Math.tanh(x);
      case SIGMOID -> 1 / (1 + Math.exp(-x));
    };
  }

  /**
   * The size of what is rounded on the way where that is larger than the result: {@code 1 + erf} of
   * a negative number is the difference of nearly equal ones.
   */
  static double intermediate(Activation function, double x) {
    return function == Activation.GELU && x > -2 * FLAT ? Math.abs(x) : 0;
  }

  /** {@code 2 / sqrt(pi) exp(-x^2) sum of 2^n x^(2n+1) / (2n+1)!!}, whose terms never cancel. */
  private static double erf(double x) {
    if (Math.abs(x) > FLAT) {
      return Math.signum(x);
    }
    double term = x;
    double sum = 0;
    for (int n = 1; Math.abs(term) > Math.ulp(sum); n++) {
      sum += term;
      term *= 2 * x * x / (2 * n + 1);
    }
    return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
  }
}
