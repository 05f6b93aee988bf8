package org.resnetexplorer.image.webp;

import org.resnetexplorer.image.webp.Vp8Header.Filter;

/**
 * Smooths the edges between blocks: RFC 6386, section 15.
 *
 * <p>An edge is a line of samples, {@code along} apart; across it samples lie {@code across} apart.
 */
final class Vp8LoopFilter {

  private static final int BLOCK = 4;

  private Vp8LoopFilter() {}

  /** Smooths the luma of a macroblock by the simple filter, which looks at two samples a side. */
  static void simple(Vp8Plane plane, int x, int y, Filter filter, boolean inner) {
    edges(plane, x, y, 16, filter, inner, true);
  }

  /** Smooths one plane of a macroblock by the normal filter. */
  static void normal(Vp8Plane plane, int x, int y, int side, Filter filter, boolean inner) {
    edges(plane, x, y, side, filter, inner, false);
  }

  private static void edges(
      Vp8Plane plane, int x, int y, int side, Filter filter, boolean inner, boolean simple) {
    int index = plane.index(x, y);
    for (boolean vertical : new boolean[] {true, false}) {
      int across = vertical ? 1 : plane.stride;
      int along = vertical ? plane.stride : 1;
      if ((vertical ? x : y) > 0) {
        edge(plane, index, across, along, side, filter, true, simple);
      }
      for (int i = BLOCK; inner && i < side; i += BLOCK) {
        edge(plane, index + i * across, across, along, side, filter, false, simple);
      }
    }
  }

  private static void edge(
      Vp8Plane plane,
      int index,
      int across,
      int along,
      int length,
      Filter filter,
      boolean outer,
      boolean simple) {
    int limit = 2 * (filter.limit() + (outer ? 4 : 0)) + 1;
    byte[] s = plane.samples;
    for (int i = 0, at = index; i < length; i++, at += along) {
      if (!isBelow(s, at, across, limit) || !simple && !isFlat(s, at, across, filter.inner())) {
        continue;
      }
      if (simple || isRough(s, at, across, filter.highVariance())) {
        two(s, at, across);
      } else if (outer) {
        six(s, at, across);
      } else {
        four(s, at, across);
      }
    }
  }

  private static boolean isBelow(byte[] s, int at, int across, int limit) {
    return 4 * difference(s, at - across, at) + difference(s, at - 2 * across, at + across)
        <= limit;
  }

  private static boolean isFlat(byte[] s, int at, int across, int limit) {
    return difference(s, at - 4 * across, at - 3 * across) <= limit
        && difference(s, at - 3 * across, at - 2 * across) <= limit
        && difference(s, at - 2 * across, at - across) <= limit
        && difference(s, at + 3 * across, at + 2 * across) <= limit
        && difference(s, at + 2 * across, at + across) <= limit
        && difference(s, at + across, at) <= limit;
  }

  private static boolean isRough(byte[] s, int at, int across, int limit) {
    return difference(s, at - 2 * across, at - across) > limit
        || difference(s, at + across, at) > limit;
  }

  private static void two(byte[] s, int at, int across) {
    int step = step(s, at, across) + clamp(signed(s, at - 2 * across, at + across), 127);
    move(s, at, -clamp(step + 4 >> 3, 15));
    move(s, at - across, clamp(step + 3 >> 3, 15));
  }

  private static void four(byte[] s, int at, int across) {
    int step = step(s, at, across);
    int right = clamp(step + 4 >> 3, 15);
    int outside = right + 1 >> 1;
    move(s, at - 2 * across, outside);
    move(s, at - across, clamp(step + 3 >> 3, 15));
    move(s, at, -right);
    move(s, at + across, -outside);
  }

  private static void six(byte[] s, int at, int across) {
    int both = clamp(signed(s, at - 2 * across, at + across), 127);
    int step = clamp(step(s, at, across) + both, 127);
    for (int i = 0; i < 3; i++) {
      int by = (27 - 9 * i) * step + 63 >> 7;
      move(s, at - (i + 1) * across, by);
      move(s, at + i * across, -by);
    }
  }

  /** Three times the step over the edge. */
  private static int step(byte[] s, int at, int across) {
    return 3 * signed(s, at, at - across);
  }

  private static int signed(byte[] s, int a, int b) {
    return (s[a] & 0xff) - (s[b] & 0xff);
  }

  private static int difference(byte[] s, int a, int b) {
    return Math.abs(signed(s, a, b));
  }

  private static int clamp(int value, int most) {
    return Math.max(-most - 1, Math.min(most, value));
  }

  private static void move(byte[] s, int at, int by) {
    s[at] = (byte) clampByte((s[at] & 0xff) + by);
  }

  private static int clampByte(int value) {
    return Math.max(0, Math.min(255, value));
  }
}
