package org.resnetexplorer.app.diagram;

import java.util.function.DoubleConsumer;
import javafx.animation.AnimationTimer;
import javafx.animation.Interpolator;
import javafx.beans.value.ObservableBooleanValue;
import org.jspecify.annotations.Nullable;

/** One movement at a time on the canvas; another one, or any input, ends it. */
final class Motion {
  private static final Interpolator EASE_OUT = Interpolator.SPLINE(0.215, 0.61, 0.355, 1);

  /** A frame that came late, as other panes had much to do, makes no leap. */
  private static final double MOST_AT_ONCE = 34;

  private final ObservableBooleanValue animated;
  private @Nullable Movement running;

  /**
   * @param animated whether there is movement at all; without it everything is there at once
   */
  Motion(ObservableBooleanValue animated) {
    this.animated = animated;
  }

  /** The movements there are, with their lengths and easings. */
  enum Kind {
    /** One level in or out, or a step of the zoom. */
    ZOOM(180, EASE_OUT),
    /** Data on their way to the call that is next. */
    STEP(180, EASE_OUT),
    /** To a call that is out of sight. */
    PAN(240, Interpolator.EASE_BOTH);

    private final double milliseconds;
    private final Interpolator easing;

    Kind(double milliseconds, Interpolator easing) {
      this.milliseconds = milliseconds;
      this.easing = easing;
    }
  }

  /** Ends what moves, then moves from 0 to 1. */
  void start(Kind kind, DoubleConsumer step) {
    finish();
    if (animated.get()) {
      Movement next = new Movement(kind, step);
      running = next;
      step.accept(0);
      next.start();
    } else {
      step.accept(1);
    }
  }

  /** Whether something is moving. */
  boolean isRunning() {
    return running != null;
  }

  /** What moves is at its end at once. */
  void finish() {
    Movement ended = running;
    if (ended != null) {
      running = null;
      ended.stop();
      ended.step.accept(1);
    }
  }

  private final class Movement extends AnimationTimer {
    private final Kind kind;
    private final DoubleConsumer step;
    private long before;
    private double moved;

    Movement(Kind kind, DoubleConsumer step) {
      this.kind = kind;
      this.step = step;
    }

    @Override
    public void handle(long now) {
      if (before != 0) {
        moved += Math.min((now - before) / 1e6, MOST_AT_ONCE);
      }
      before = now;
      double share = moved / kind.milliseconds;
      if (share >= 1) {
        finish();
      } else {
        step.accept(kind.easing.interpolate(0.0, 1.0, share));
      }
    }
  }
}
