package org.resnetexplorer.render;

import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Two outputs of calls, A and B, and B − A, on one scale. Channel by channel where both have one
 * shape; else the mean over the channels of each, at the coarser of the two resolutions, because
 * channel 7 of one network has nothing to do with channel 7 of another shape.
 *
 * @param first A, as it is compared
 * @param second B, as it is compared, in the same shape
 * @param difference B − A, cell by cell
 * @param norms of each channel of the difference: {@code sqrt(sum((b - a)^2))}
 * @param order channels by falling norm; of equals the lower number first
 * @param scale from blue to red, symmetric about 0, to the greatest 99.5th percentile of magnitudes
 *     among A, B and B − A
 * @param valueScale of A and B: where neither is below zero, as after a ReLU, in the colours that
 *     such maps have everywhere, to the same greatest number; else as of the difference
 * @param averaged how A and B were brought to one shape; null if they had it
 */
public record ActivationDifference(
    Activation first,
    Activation second,
    Activation difference,
    double[] norms,
    int[] order,
    ValueScale scale,
    ValueScale valueScale,
    @Nullable Averaged averaged) {

  /**
   * What was done to two outputs of different shapes.
   *
   * @param height rows they are compared at
   * @param width columns they are compared at
   * @param channels whether the mean over channels was taken
   * @param cells whether the finer one was averaged down to the coarser one's resolution
   */
  public record Averaged(int height, int width, boolean channels, boolean cells) {}

  /** The difference of two outputs of any shapes. */
  public static ActivationDifference of(Activation a, Activation b) {
    if (hasShapeOf(a, b)) {
      return between(a, b, null);
    }
    int height = Math.min(a.height(), b.height());
    int width = Math.min(a.width(), b.width());
    boolean resized = a.height() != b.height() || a.width() != b.width();
    return between(
        a.meanOverChannels().averagedTo(height, width),
        b.meanOverChannels().averagedTo(height, width),
        new Averaged(height, width, true, resized));
  }

  private static boolean hasShapeOf(Activation a, Activation b) {
    return a.channels() == b.channels() && a.height() == b.height() && a.width() == b.width();
  }

  private static ActivationDifference between(
      Activation a, Activation b, @Nullable Averaged averaged) {
    float[] difference = new float[a.values().length];
    for (int i = 0; i < difference.length; i++) {
      difference[i] = b.values()[i] - a.values()[i];
    }
    Activation of = new Activation(difference, a.channels(), a.height(), a.width());
    double[] norms =
        of.perChannel().stream().mapToDouble(channel -> channel.reductions().norm()).toArray();
    int[] order =
        IntStream.range(0, norms.length)
            .boxed()
            .sorted(Comparator.comparingDouble(channel -> -norms[channel]))
            .mapToInt(Integer::intValue)
            .toArray();
    ValueScale scale = scale(a, b, of);
    ValueScale values =
        isNonNegative(a) && isNonNegative(b)
            ? new ValueScale(
                0, scale.high(), false, scale.clippedHigh(), Signedness.NON_NEGATIVE.map())
            : scale;
    return new ActivationDifference(a, b, of, norms, order, scale, values, averaged);
  }

  private static boolean isNonNegative(Activation values) {
    for (float value : values.values()) {
      if (value < 0) {
        return false;
      }
    }
    return true;
  }

  private static ValueScale scale(Activation... three) {
    double magnitude = 0;
    for (Activation each : three) {
      magnitude =
          Math.max(
              magnitude,
              ValueScale.of(Signedness.SIGNED, each.values(), 0, each.values().length).magnitude());
    }
    boolean low = false;
    boolean high = false;
    for (Activation each : three) {
      ValueScale own =
          ValueScale.within(magnitude, Signedness.SIGNED, each.values(), 0, each.values().length);
      low |= own.clippedLow();
      high |= own.clippedHigh();
    }
    return new ValueScale(magnitude > 0 ? -magnitude : 0, magnitude, low, high, ColorMap.DIVERGING);
  }

  /** Whether channels of A and B belong together. */
  public boolean isByChannel() {
    return averaged == null;
  }

  /** Whether A and B are equal in every cell. */
  public boolean isZero() {
    for (float value : difference.values()) {
      if (value != 0) {
        return false;
      }
    }
    return true;
  }

  /** {@code ||B - A|| / ||A||} over all cells of all channels. */
  public double relativeDistance() {
    return relativeDistance(first.values(), second.values());
  }

  /**
   * How far B lies from A: {@code ||B - A|| / ||A||}, the norms being roots of sums of squares. 0
   * where they are equal, 1 if the difference is as large as A itself; infinite if A is all zero
   * and B is not.
   *
   * @throws IllegalArgumentException if they differ in length
   */
  public static double relativeDistance(float[] a, float[] b) {
    if (a.length != b.length) {
      throw new IllegalArgumentException(a.length + " values and " + b.length);
    }
    double apart = 0;
    double own = 0;
    for (int i = 0; i < a.length; i++) {
      double between = (double) b[i] - a[i];
      apart += between * between;
      own += (double) a[i] * a[i];
    }
    return apart == 0 ? 0 : Math.sqrt(apart / own);
  }
}
