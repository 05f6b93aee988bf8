package org.resnetexplorer.app.shell.start;

import javafx.util.Subscription;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.state.AppState;
import org.resnetexplorer.app.state.Run;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs how long it took from the start of the process until the window was painted, and until it
 * was with its first classification: what a person waits for.
 */
final class StartTime {
  private static final Logger LOG = LoggerFactory.getLogger(StartTime.class);

  private final AppState appState;
  private Subscription first = Subscription.EMPTY;

  StartTime(AppState appState) {
    this.appState = appState;
  }

  /** When the window is shown. */
  void install() {
    AfterPulses.run(() -> report("Painted"));
    first = Subscriptions.now(appState.runProperty(), this::changed);
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
