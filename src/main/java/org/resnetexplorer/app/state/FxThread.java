package org.resnetexplorer.app.state;

import java.util.concurrent.Executor;
import javafx.application.Platform;

/** The only way from another thread into the window. */
public final class FxThread implements Executor {
  /** Runs now if this is the FX thread, else as soon as it comes round. */
  @Override
  public void execute(Runnable task) {
    if (Platform.isFxApplicationThread()) {
      task.run();
    } else {
      Platform.runLater(task);
    }
  }
}
