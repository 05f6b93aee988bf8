package org.resnetexplorer.app.shell.copy;

import javafx.animation.PauseTransition;
import javafx.scene.control.Label;
import javafx.util.Duration;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.controls.Tooltips;

/** What the last copy came to, in the status bar, long enough to be read. */
public final class CopyStatus {
  private static final Duration READ = Duration.seconds(8);

  private final Label label;
  private final PauseTransition rest = new PauseTransition(READ);

  public CopyStatus(Label label, Copying copying) {
    this.label = label;
    label.managedProperty().bind(label.visibleProperty());
    rest.setOnFinished(event -> label.setVisible(false));
    Subscriptions.now(copying.saidProperty(), this::say);
  }

  private void say(String words) {
    label.setText(words);
    Tooltips.on(label, words);
    label.setVisible(!words.isEmpty());
    rest.playFromStart();
  }
}
