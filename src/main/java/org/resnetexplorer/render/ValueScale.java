package org.resnetexplorer.render;

/**
 * Which value gets which colour, and what the legend says at its ends.
 *
 * @param low the value at the lower end, in the unit of the values; 0 or {@code -high}
 * @param high the value at the upper end, not below {@code low}
 * @param clippedLow whether finite values lie below {@code low}: the legend's end reads "≤"
 * @param clippedHigh whether finite values lie above {@code high}: the legend's end reads "≥"
 * @param map the colours
 * @param gamma how the colours are divided between the ends
 */
public record ValueScale(
    double low, double high, boolean clippedLow, boolean clippedHigh, ColorMap map, Gamma gamma) {

  /** The share of magnitudes a scale spans: a few outliers do not darken everything else. */
  private static final double SHARE = 0.995;

  /** What a value that is not finite is painted with: nothing, the ground shows. */
  private static final int TRANSPARENT = 0;

  /** With colours divided evenly. */
  public ValueScale(
      double low, double high, boolean clippedLow, boolean clippedHigh, ColorMap map) {
    this(low, high, clippedLow, clippedHigh, map, Gamma.ONE);
  }

  /**
   * The scale of {@code values[from..to)}. Non-negative values: 0 to their 99.5th percentile, in
   * viridis. Signed values: symmetric about 0, to the 99.5th percentile of {@code |v|}, from blue
   * to red. If so many values are zero that the percentile is zero too, the greatest magnitude
   * takes its place. All zero, or nothing finite: 0 to 0. Values that are not finite are left out.
   */
  public static ValueScale of(Signedness signedness, float[] values, int from, int to) {
    double percentile = new Magnitudes(signedness, values, from, to).percentile(SHARE);
    Extremes extremes = Extremes.of(values, from, to);
    double magnitude = percentile > 0 ? percentile : extremes.magnitude(signedness);
    return between(signedness, magnitude, extremes);
  }

  /**
   * A scale with a given end, for maps that must compare with others; its ends are marked as
   * clipped when values of {@code values[from..to)} lie beyond.
   *
   * @param magnitude the upper end, 0 or more, and for signed values minus the lower end
   */
  public static ValueScale within(
      double magnitude, Signedness signedness, float[] values, int from, int to) {
    if (!(magnitude >= 0 && magnitude < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("magnitude " + magnitude);
    }
    return between(signedness, magnitude, Extremes.of(values, from, to));
  }

  private static ValueScale between(Signedness signedness, double magnitude, Extremes extremes) {
    double low = signedness == Signedness.SIGNED && magnitude > 0 ? -magnitude : 0;
    return new ValueScale(
        low, magnitude, extremes.min() < low, extremes.max() > magnitude, signedness.map());
  }

  /** The same scale in other colours. */
  public ValueScale withMap(ColorMap other) {
    return new ValueScale(low, high, clippedLow, clippedHigh, other, gamma);
  }

  /** The same scale with its colours divided otherwise. */
  public ValueScale withGamma(Gamma other) {
    return new ValueScale(low, high, clippedLow, clippedHigh, map, other);
  }

  /** The greater of the two ends' magnitudes; the greatest over all calls is the scale of all. */
  public double magnitude() {
    return Math.max(Math.abs(low), Math.abs(high));
  }

  /**
   * Where a finite value stands between the ends, 0 to 1; values beyond stand at the ends. On a
   * scale of no width the one value on it gets the colour of zero: the middle of blue to red, the
   * lower end of the others.
   */
  public double position(double v) {
    if (v < low) {
      return 0;
    }
    if (v > high) {
      return 1;
    }
    if (low == high) {
      return map == ColorMap.DIVERGING ? 0.5 : 0;
    }
    return (v - low) / (high - low);
  }

  /** The colour of a value; 0, fully transparent, if it is infinite or not a number. */
  public int argb(float v) {
    return Float.isFinite(v) ? colour(position(v)) : TRANSPARENT;
  }

  /** The colour at a position between the ends, 0 to 1. */
  int colour(double position) {
    return map.argb(gamma == Gamma.ONE ? position : bent(position));
  }

  /** A scale with two signs is bent alike on both sides of its middle. */
  private double bent(double position) {
    if (low >= 0) {
      return gamma.bend(position);
    }
    double fromZero = 2 * position - 1;
    return (1 + Math.copySign(gamma.bend(Math.abs(fromZero)), fromZero)) / 2;
  }

  /** Least and greatest finite value; +∞ and −∞ if there is none. */
  private record Extremes(float min, float max) {
    static Extremes of(float[] values, int from, int to) {
      float min = Float.POSITIVE_INFINITY;
      float max = Float.NEGATIVE_INFINITY;
      for (int i = from; i < to; i++) {
        float v = values[i];
        if (Float.isFinite(v)) {
          min = v < min ? v : min;
          max = v > max ? v : max;
        }
      }
      return new Extremes(min, max);
    }

    double magnitude(Signedness signedness) {
      if (min > max) {
        return 0;
      }
      return signedness == Signedness.SIGNED ? Math.max(-min, max) : Math.max(0, max);
    }
  }
}
