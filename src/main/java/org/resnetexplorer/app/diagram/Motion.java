package org.resnetexplorer.app.diagram;

import java.util.function.DoubleConsumer;
import javafx.animation.Interpolator;
import javafx.animation.Transition;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** One movement at a time on the canvas; another one, or any input, ends it. */
final class Motion {
  private static final Interpolator EASE_OUT = Interpolator.SPLINE(0.215, 0.61, 0.355, 1);

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

    private final Duration length;
    private final Interpolator easing;

    Kind(double milliseconds, Interpolator easing) {
      this.length = Duration.millis(milliseconds);
      this.easing = easing;
    }
  }

  /** Ends what moves, then moves from 0 to 1. */
  void start(Kind kind, DoubleConsumer step) {
    finish();
    if (animated.get()) {
      Movement next = new Movement(kind, step);
      running = next;
      next.setOnFinished(event -> running = null);
      step.accept(0);
      next.play();
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

  private static final class Movement extends Transition {
    private final DoubleConsumer step;

    Movement(Kind kind, DoubleConsumer step) {
      this.step = step;
      setCycleDuration(kind.length);
      setInterpolator(kind.easing);
    }

    @Override
    protected void interpolate(double share) {
      step.accept(share);
    }
  }
}
