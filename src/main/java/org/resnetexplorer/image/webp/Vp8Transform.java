package org.resnetexplorer.image.webp;

/** The inverse transforms of 4x4 blocks: RFC 6386, section 14. */
final class Vp8Transform {

  private static final int SIDE = 4;
  private static final int BLOCK = 16;

  private Vp8Transform() {}

  /** Spreads the transformed means over the first coefficients of the 16 luma blocks. */
  static void means(short[] means, short[] luma) {
    int[] rows = new int[BLOCK];
    for (int i = 0; i < SIDE; i++) {
      int a0 = means[i] + means[12 + i];
      int a1 = means[4 + i] + means[8 + i];
      int a2 = means[4 + i] - means[8 + i];
      int a3 = means[i] - means[12 + i];
      rows[i] = a0 + a1;
      rows[8 + i] = a0 - a1;
      rows[4 + i] = a3 + a2;
      rows[12 + i] = a3 - a2;
    }
    for (int i = 0; i < SIDE; i++) {
      int mean = rows[4 * i] + 3;
      int a0 = mean + rows[4 * i + 3];
      int a1 = rows[4 * i + 1] + rows[4 * i + 2];
      int a2 = rows[4 * i + 1] - rows[4 * i + 2];
      int a3 = mean - rows[4 * i + 3];
      int to = 4 * i * BLOCK;
      luma[to] = (short) (a0 + a1 >> 3);
      luma[to + BLOCK] = (short) (a3 + a2 >> 3);
      luma[to + 2 * BLOCK] = (short) (a0 - a1 >> 3);
      luma[to + 3 * BLOCK] = (short) (a3 - a2 >> 3);
    }
  }

  /** Adds the block whose coefficients begin at {@code offset} to the prediction. */
  static void add(short[] coefficients, int offset, Vp8Plane plane, int index) {
    int[] turned = new int[BLOCK];
    for (int i = 0; i < SIDE; i++) {
      int from = offset + i;
      int a = coefficients[from] + coefficients[from + 8];
      int b = coefficients[from] - coefficients[from + 8];
      int c = sine(coefficients[from + 4]) - cosine(coefficients[from + 12]);
      int d = cosine(coefficients[from + 4]) + sine(coefficients[from + 12]);
      turned[4 * i] = a + d;
      turned[4 * i + 1] = b + c;
      turned[4 * i + 2] = b - c;
      turned[4 * i + 3] = a - d;
    }
    for (int i = 0; i < SIDE; i++) {
      int mean = turned[i] + 4;
      int a = mean + turned[8 + i];
      int b = mean - turned[8 + i];
      int c = sine(turned[4 + i]) - cosine(turned[12 + i]);
      int d = cosine(turned[4 + i]) + sine(turned[12 + i]);
      int to = index + i * plane.stride;
      add(plane, to, a + d);
      add(plane, to + 1, b + c);
      add(plane, to + 2, b - c);
      add(plane, to + 3, a - d);
    }
  }

  private static void add(Vp8Plane plane, int index, int eighths) {
    int sum = plane.at(index) + (eighths >> 3);
    plane.samples[index] = (byte) Math.max(0, Math.min(255, sum));
  }

  /** Times sqrt(2) * cos(pi / 8). */
  private static int cosine(int value) {
    return (value * 20091 >> 16) + value;
  }

  /** Times sqrt(2) * sin(pi / 8). */
  private static int sine(int value) {
    return value * 35468 >> 16;
  }
}
