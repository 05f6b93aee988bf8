package org.resnetexplorer.app.shell;

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

  private final Workbench workbench;
  private Subscription first = Subscription.EMPTY;

  StartTime(Workbench workbench) {
    this.workbench = workbench;
  }

  /** When the window is shown. */
  void install() {
    AfterPulses.run(() -> report("Painted"));
    first = workbench.runProperty().subscribe(this::changed);
  }

  private void changed(Run run) {
    if (run == null) {
      return;
    }
    first.unsubscribe();
    AfterPulses.run(() -> report("Painted with the first classification"));
  }

  private static void report(String what) {
    ProcessAge.now().ifPresent(age -> LOG.info("{} {} ms after the start", what, age.toMillis()));
  }
}
