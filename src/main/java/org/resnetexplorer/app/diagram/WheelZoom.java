package org.resnetexplorer.app.diagram;

import java.util.function.LongSupplier;

/**
 * What a turn of the wheel means: a zoom, or, pushed on at the limit of the zoom after a pause, one
 * level in or out. A gesture that has reached the limit or changed the level does no more, so that
 * levels never flip to and fro.
 */
final class WheelZoom {
  private static final long PAUSE_NANOS = 300_000_000;

  /** A little less than one notch of a wheel, as the logarithm of its zoom. */
  private static final double PUSH = 0.13;

  private final LongSupplier nanoTime;
  private long lastTurn;
  private Gesture gesture = Gesture.FRESH;
  private double pushed;

  /** What a gesture, turns without a pause between them, has done so far. */
  private enum Gesture {
    FRESH,
    HAS_ZOOMED,
    HAS_CHANGED_LEVEL
  }

  WheelZoom(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
    this.lastTurn = nanoTime.getAsLong() - PAUSE_NANOS;
  }

  /** The meaning of one turn. */
  enum Turn {
    ZOOM,
    IN,
    OUT,
    NOTHING
  }

  /**
   * @param factor of the zoom that the turn asks for
   * @param atLimit whether the zoom can't go further that way
   */
  Turn turn(double factor, boolean atLimit) {
    long now = nanoTime.getAsLong();
    if (now - lastTurn >= PAUSE_NANOS) {
      gesture = Gesture.FRESH;
      pushed = 0;
    }
    lastTurn = now;
    if (gesture == Gesture.HAS_CHANGED_LEVEL || atLimit && gesture == Gesture.HAS_ZOOMED) {
      return Turn.NOTHING;
    }
    if (!atLimit) {
      gesture = Gesture.HAS_ZOOMED;
      return Turn.ZOOM;
    }
    pushed += Math.log(factor);
    if (Math.abs(pushed) < PUSH) {
      return Turn.NOTHING;
    }
    gesture = Gesture.HAS_CHANGED_LEVEL;
    return factor > 1 ? Turn.IN : Turn.OUT;
  }
}
