package org.resnetexplorer.app.shell;

import java.time.Duration;
import java.time.Instant;
import javafx.animation.AnimationTimer;
import javafx.util.Subscription;
import org.resnetexplorer.app.common.Run;
import org.resnetexplorer.app.common.Workbench;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs how long it took from the start of the process until the window was painted, and until it
 * was with its first classification: what a person waits for.
 */
final class StartTime {
  private static final Logger LOG = LoggerFactory.getLogger(StartTime.class);

  /** The pulse that shows a run is the one after it was set. */
  private static final int PULSES = 2;

  private final Workbench workbench;
  private Subscription first = Subscription.EMPTY;

  StartTime(Workbench workbench) {
    this.workbench = workbench;
  }

  /** When the window is shown. */
  void install() {
    afterPulses("Painted");
    first = workbench.runProperty().subscribe(this::changed);
  }

  private void changed(Run run) {
    if (run == null) {
      return;
    }
    first.unsubscribe();
    afterPulses("Painted with the first classification");
  }

  private static void afterPulses(String what) {
    new AnimationTimer() {
      private int left = PULSES;

      @Override
      public void handle(long now) {
        left--;
        if (left == 0) {
          stop();
          report(what);
        }
      }
    }.start();
  }

  private static void report(String what) {
    ProcessHandle.current()
        .info()
        .startInstant()
        .ifPresent(
            start ->
                LOG.info(
                    "{} {} ms after the start",
                    what,
                    Duration.between(start, Instant.now()).toMillis()));
  }
}
