package org.resnetexplorer.app.residual;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import org.resnetexplorer.render.Ticks;

/**
 * Where bars end and begin: at 0 and the least round number that no finite bar goes beyond. Bars of
 * very different sizes, as of an untrained net, stand on powers of ten.
 */
record ChartAxis(double low, double high, boolean log) {
  private static final double VERY_DIFFERENT = 300;
  private static final int MOST_POWERS = 4;
  private static final double[] NICE = {1, 2, 2.5, 4, 5, 8, 10};

  static ChartAxis of(DoubleStream all) {
    double[] values = all.filter(value -> value > 0 && Double.isFinite(value)).toArray();
    double greatest = Arrays.stream(values).max().orElse(1);
    double least = Arrays.stream(values).min().orElse(1);
    if (greatest > VERY_DIFFERENT * least) {
      double low = Math.pow(10, Math.floor(Math.log10(least)));
      return new ChartAxis(low, Math.pow(10, Math.ceil(Math.log10(greatest))), true);
    }
    double power = Math.pow(10, Math.floor(Math.log10(greatest)));
    double high =
        Arrays.stream(NICE).map(nice -> nice * power).filter(n -> n >= greatest).min().orElse(1);
    return new ChartAxis(0, high, false);
  }

  Ticks ticks() {
    return log
        ? Ticks.ofPowers(exponent(low), exponent(high), MOST_POWERS)
        : Ticks.of(0, high / 2, high);
  }

  private static int exponent(double power) {
    return (int) Math.round(Math.log10(power));
  }

  /** The part of a full bar, 0 to 1. */
  double part(double value) {
    if (!log) {
      return value / high;
    }
    return value <= low ? 0 : Math.log10(value / low) / Math.log10(high / low);
  }
}
