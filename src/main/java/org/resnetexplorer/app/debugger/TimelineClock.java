package org.resnetexplorer.app.debugger;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** Beats as the toolkit's animations do. */
public final class TimelineClock implements PlayClock {
  private @Nullable Timeline timeline;

  @Override
  public void start(double beatsPerSecond, Runnable beat) {
    stop();
    Timeline started =
        new Timeline(new KeyFrame(Duration.seconds(1 / beatsPerSecond), event -> beat.run()));
    started.setCycleCount(Animation.INDEFINITE);
    started.play();
    timeline = started;
  }

  @Override
  public void stop() {
    if (timeline != null) {
      timeline.stop();
    }
  }
}
