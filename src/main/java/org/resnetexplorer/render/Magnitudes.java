package org.resnetexplorer.render;

import java.util.Arrays;

/**
 * Order statistics of magnitudes without sorting them all. The bits of a non-negative float, read
 * as an integer, are ordered like the floats themselves: one pass counts their leading 11 bits, a
 * second one gathers those that begin as the wanted one does, which near the end of the range are
 * few, and only they are sorted. Exact.
 */
final class Magnitudes {
  private static final int INFINITE = 0x7F800000;
  private static final int NOT_FINITE = -1;

  /** The sign, which no magnitude has, the exponent and two bits of the fraction. */
  private static final int LEADING = 11;

  private static final int SHIFT = Integer.SIZE - LEADING;

  private final float[] values;
  private final int from;
  private final int to;
  private final boolean signed;

  Magnitudes(Signedness signedness, float[] values, int from, int to) {
    this.values = values;
    this.from = from;
    this.to = to;
    this.signed = signedness == Signedness.SIGNED;
  }

  /**
   * The value below which a share of the finite magnitudes lies, interpolated linearly between the
   * two nearest as NumPy does by default; 0 if there is none. The magnitude is {@code |v|} for
   * signed values, {@code max(0, v)} for the others.
   */
  double percentile(double share) {
    int[] counts = countsByLeadingBits();
    int count = Arrays.stream(counts, 0, NOT_FINITE >>> SHIFT).sum();
    if (count == 0) {
      return 0;
    }
    double position = share * (count - 1);
    int rank = (int) position;
    int bucket = 0;
    int below = 0;
    while (rank >= below + counts[bucket]) {
      below += counts[bucket++];
    }
    Bucket around = gather(bucket, counts[bucket]);
    double lower = around.at(rank - below);
    double upper = around.at(Math.min(rank + 1, count - 1) - below);
    return lower + (upper - lower) * (position - rank);
  }

  private int[] countsByLeadingBits() {
    int[] counts = new int[1 << LEADING];
    for (int i = from; i < to; i++) {
      counts[key(i) >>> SHIFT]++;
    }
    return counts;
  }

  /** The magnitudes that begin alike, in order, and the least of those that come after them. */
  private Bucket gather(int leading, int size) {
    int[] keys = new int[size];
    int filled = 0;
    int end = leading + 1 << SHIFT;
    int next = INFINITE;
    for (int i = from; i < to; i++) {
      int key = key(i);
      // NOT_FINITE is negative, and so below every end.
      if (key >= end) {
        next = Math.min(next, key);
      } else if (key >>> SHIFT == leading) {
        keys[filled++] = key;
      }
    }
    Arrays.sort(keys);
    return new Bucket(keys, next);
  }

  private record Bucket(int[] keys, int next) {
    float at(int rank) {
      return Float.intBitsToFloat(rank < keys.length ? keys[rank] : next);
    }
  }

  private int key(int index) {
    int bits = Float.floatToRawIntBits(values[index]);
    if ((bits & INFINITE) == INFINITE) {
      return NOT_FINITE;
    }
    return signed ? bits & Integer.MAX_VALUE : Math.max(bits, 0);
  }
}
