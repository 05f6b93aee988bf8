package org.resnetexplorer.image.webp;

import java.util.Arrays;

/** Predicts blocks from the samples above and to the left: RFC 6386, section 12. */
final class Vp8Prediction {

  static final int DC = 0;
  static final int TRUE_MOTION = 1;
  static final int VERTICAL = 2;
  static final int HORIZONTAL = 3;
  private static final int LEFT_DOWN = 4;
  private static final int RIGHT_DOWN = 5;
  private static final int VERTICAL_RIGHT = 6;
  private static final int VERTICAL_LEFT = 7;
  private static final int HORIZONTAL_DOWN = 8;
  private static final int HORIZONTAL_UP = 9;

  private static final int SIDE = 4;

  private Vp8Prediction() {}

  /** Predicts the square of a whole macroblock, 16 samples wide for luma, 8 for chroma. */
  static void whole(Vp8Plane plane, int x, int y, int side, int mode) {
    int index = plane.index(x, y);
    if (mode == DC) {
      fill(plane, index, side, mean(plane, index, side, x > 0, y > 0));
      return;
    }
    int corner = plane.at(index - plane.stride - 1);
    for (int row = 0; row < side; row++) {
      int to = index + row * plane.stride;
      int left = plane.at(to - 1);
      for (int column = 0; column < side; column++) {
        int above = plane.at(index - plane.stride + column);
        plane.samples[to + column] =
            switch (mode) {
              case VERTICAL -> (byte) above;
              case HORIZONTAL -> (byte) left;
              default -> clamped(left + above - corner);
            };
      }
    }
  }

  /** The mean of the neighbours that lie in the frame. */
  private static int mean(Vp8Plane plane, int index, int side, boolean hasLeft, boolean hasAbove) {
    int sum = 0;
    for (int i = 0; i < side; i++) {
      sum += hasAbove ? plane.at(index - plane.stride + i) : 0;
      sum += hasLeft ? plane.at(index + i * plane.stride - 1) : 0;
    }
    if (hasLeft && hasAbove) {
      return (sum + side) / (2 * side);
    }
    return hasLeft || hasAbove ? (sum + side / 2) / side : 128;
  }

  private static void fill(Vp8Plane plane, int index, int side, int value) {
    for (int row = 0; row < side; row++) {
      int to = index + row * plane.stride;
      Arrays.fill(plane.samples, to, to + side, (byte) value);
    }
  }

  /**
   * Predicts a 4x4 block.
   *
   * @param e its neighbours: the left column upwards (0 to 3), the corner (4), the row above (5 to
   *     8) and its continuation to the right (9 to 12)
   */
  static void block(Vp8Plane plane, int index, int mode, int[] e) {
    if (mode == DC) {
      int sum = e[0] + e[1] + e[2] + e[3] + e[5] + e[6] + e[7] + e[8];
      fill(plane, index, SIDE, sum + 4 >> 3);
      return;
    }
    for (int y = 0; y < SIDE; y++) {
      for (int x = 0; x < SIDE; x++) {
        plane.samples[index + y * plane.stride + x] = (byte) sample(mode, e, x, y);
      }
    }
  }

  private static int sample(int mode, int[] e, int x, int y) {
    return switch (mode) {
      case TRUE_MOTION -> clamped(e[3 - y] + e[5 + x] - e[4]) & 0xff;
      case VERTICAL -> three(e, 5 + x);
      case HORIZONTAL -> y == 3 ? average(e[1], e[0], e[0]) : three(e, 3 - y);
      case LEFT_DOWN -> x + y == 6 ? average(e[11], e[12], e[12]) : three(e, 6 + x + y);
      case RIGHT_DOWN -> three(e, 4 + x - y);
      case VERTICAL_RIGHT -> verticalRight(e, x, y);
      case VERTICAL_LEFT -> verticalLeft(e, x, y);
      case HORIZONTAL_DOWN -> horizontalDown(e, x, y);
      case HORIZONTAL_UP -> horizontalUp(e, x, y);
      default -> throw new IllegalArgumentException("no mode: " + mode);
    };
  }

  private static int verticalRight(int[] e, int x, int y) {
    int along = 2 * x - y;
    if (along < -1) {
      return three(e, 5 - y);
    }
    return along < 0
        ? three(e, 4)
        : along % 2 == 0 ? two(e, 4 + along / 2) : three(e, 4 + x - y / 2);
  }

  private static int verticalLeft(int[] e, int x, int y) {
    if (x == 3 && y >= 2) {
      return three(e, 8 + y);
    }
    int from = 5 + x + y / 2;
    return y % 2 == 0 ? two(e, from) : three(e, from + 1);
  }

  private static int horizontalDown(int[] e, int x, int y) {
    int along = 2 * y - x;
    if (along < -1) {
      return three(e, 3 + x);
    }
    return along < 0
        ? three(e, 4)
        : along % 2 == 0 ? two(e, 3 - along / 2) : three(e, 3 - (along - 1) / 2);
  }

  private static int horizontalUp(int[] e, int x, int y) {
    int along = x + 2 * y;
    if (along > 5) {
      return e[0];
    }
    if (along == 5) {
      return average(e[1], e[0], e[0]);
    }
    int from = 3 - along / 2;
    return along % 2 == 0 ? e[from] + e[from - 1] + 1 >> 1 : three(e, from - 1);
  }

  /** The rounded mean of a neighbour and the next. */
  private static int two(int[] e, int i) {
    return e[i] + e[i + 1] + 1 >> 1;
  }

  /** The mean of a neighbour, twice, and those beside it. */
  private static int three(int[] e, int i) {
    return average(e[i - 1], e[i], e[i + 1]);
  }

  private static int average(int a, int b, int c) {
    return a + 2 * b + c + 2 >> 2;
  }

  private static byte clamped(int value) {
    return (byte) Math.max(0, Math.min(255, value));
  }
}
