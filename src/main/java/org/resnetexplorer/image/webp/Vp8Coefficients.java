package org.resnetexplorer.image.webp;

/** Reads the quantised coefficients of 4x4 blocks: RFC 6386, section 13. */
final class Vp8Coefficients {

  /** Types of blocks: luma without its mean, the means, chroma, luma with its mean. */
  static final int LUMA_WITHOUT_MEAN = 0;

  static final int MEANS = 1;
  static final int CHROMA = 2;
  static final int LUMA = 3;

  private static final int BRANCHES = 11;
  private static final int SIZES = 3;
  private static final int TYPE = 8 * SIZES * BRANCHES;
  private static final int COUNT = 16;
  private static final int[] BANDS = {0, 1, 2, 3, 6, 4, 5, 6, 6, 6, 6, 6, 6, 6, 6, 7, 0};
  private static final int[] ZIGZAG = {0, 1, 4, 8, 5, 2, 3, 6, 9, 12, 13, 10, 7, 11, 14, 15};
  private static final int[][] LARGE = {
    {173, 148, 140},
    {176, 155, 140, 135},
    {180, 157, 141, 134, 130},
    {254, 254, 243, 230, 196, 177, 153, 140, 133, 130, 129}
  };

  private final int[] probabilities;

  Vp8Coefficients(int[] probabilities) {
    this.probabilities = probabilities;
  }

  /**
   * Reads one block.
   *
   * @param context how many of the blocks above and to the left had coefficients
   * @param first the first coefficient that the block has, 0 or 1
   * @param to receives the coefficients times their step, from {@code offset} on
   * @return the number of the coefficient after the last one
   */
  int read(Vp8Bits bits, int type, int context, int dc, int ac, int first, short[] to, int offset) {
    int n = first;
    int p = place(type, n, context);
    while (n < COUNT) {
      if (bits.bit(probabilities[p]) == 0) {
        return n;
      }
      while (bits.bit(probabilities[p + 1]) == 0) {
        n++;
        p = place(type, n, 0);
        if (n == COUNT) {
          return COUNT;
        }
      }
      int value = 1;
      int size = 1;
      if (bits.bit(probabilities[p + 2]) == 1) {
        value = large(bits, p);
        size = 2;
      }
      int signed = bits.flag() ? -value : value;
      to[offset + ZIGZAG[n]] = (short) (signed * (n > 0 ? ac : dc));
      n++;
      p = place(type, n, size);
    }
    return COUNT;
  }

  private static int place(int type, int n, int context) {
    return type * TYPE + (BANDS[n] * SIZES + context) * BRANCHES;
  }

  private int large(Vp8Bits bits, int p) {
    if (bits.bit(probabilities[p + 3]) == 0) {
      return bits.bit(probabilities[p + 4]) == 0 ? 2 : 3 + bits.bit(probabilities[p + 5]);
    }
    if (bits.bit(probabilities[p + 6]) == 0) {
      if (bits.bit(probabilities[p + 7]) == 0) {
        return 5 + bits.bit(159);
      }
      int high = bits.bit(165);
      return 7 + 2 * high + bits.bit(145);
    }
    int high = bits.bit(probabilities[p + 8]);
    int category = 2 * high + bits.bit(probabilities[p + 9 + high]);
    int value = 0;
    for (int probability : LARGE[category]) {
      value = 2 * value + bits.bit(probability);
    }
    return value + 3 + (8 << category);
  }
}
