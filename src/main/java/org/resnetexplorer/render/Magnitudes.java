package org.resnetexplorer.render;

import java.util.Arrays;

/**
 * Order statistics of magnitudes without sorting. The bits of a non-negative float, read as an
 * integer, are ordered like the floats themselves; so the k-th smallest is found by counting the
 * leading 11, then the next 10, then the last 10 bits. Exact, linear in the number of values.
 */
final class Magnitudes {
  private static final int INFINITE = 0x7F800000;
  private static final int NOT_FINITE = -1;
  private static final int FEW = 256;

  private final float[] values;
  private final int from;
  private final int to;
  private final Signedness signedness;

  Magnitudes(Signedness signedness, float[] values, int from, int to) {
    this.values = values;
    this.from = from;
    this.to = to;
    this.signedness = signedness;
  }

  /**
   * The value below which a share of the finite magnitudes lies, interpolated linearly between the
   * two nearest as NumPy does by default; 0 if there is none. The magnitude is {@code |v|} for
   * signed values, {@code max(0, v)} for the others.
   */
  double percentile(double share) {
    int count = count();
    if (count == 0) {
      return 0;
    }
    double position = share * (count - 1);
    int rank = (int) position;
    int[] pair = count <= FEW ? sortedPair(count, rank) : countedPair(rank);
    double lower = Float.intBitsToFloat(pair[0]);
    double upper = Float.intBitsToFloat(pair[1]);
    return lower + (upper - lower) * (position - rank);
  }

  private int count() {
    int count = 0;
    for (int i = from; i < to; i++) {
      if (key(i) != NOT_FINITE) {
        count++;
      }
    }
    return count;
  }

  private int key(int index) {
    int bits = Float.floatToRawIntBits(values[index]);
    if ((bits & INFINITE) == INFINITE) {
      return NOT_FINITE;
    }
    return signedness == Signedness.SIGNED ? bits & Integer.MAX_VALUE : Math.max(bits, 0);
  }

  private int[] sortedPair(int count, int rank) {
    int[] keys = new int[count];
    int filled = 0;
    for (int i = from; i < to; i++) {
      int key = key(i);
      if (key != NOT_FINITE) {
        keys[filled++] = key;
      }
    }
    Arrays.sort(keys);
    return new int[] {keys[rank], keys[Math.min(rank + 1, count - 1)]};
  }

  private int[] countedPair(int rank) {
    int lower = select(rank);
    int notAbove = 0;
    int next = Integer.MAX_VALUE;
    for (int i = from; i < to; i++) {
      int key = key(i);
      if (key > lower) {
        next = Math.min(next, key);
      } else if (key != NOT_FINITE) {
        notAbove++;
      }
    }
    boolean repeatedOrLast = notAbove > rank + 1 || next == Integer.MAX_VALUE;
    return new int[] {lower, repeatedOrLast ? lower : next};
  }

  private int select(int rank) {
    int prefix = 0;
    int remaining = rank;
    for (int shift = 20; shift >= 0; shift -= 10) {
      int width = shift == 20 ? 11 : 10;
      int[] counts = new int[1 << width];
      for (int i = from; i < to; i++) {
        int key = key(i);
        // NOT_FINITE has its top bit set, so it never equals the prefix of a finite key.
        if (key >>> (shift + width) == prefix) {
          counts[key >>> shift & counts.length - 1]++;
        }
      }
      int bucket = 0;
      while (remaining >= counts[bucket]) {
        remaining -= counts[bucket++];
      }
      prefix = prefix << width | bucket;
    }
    return prefix;
  }
}
