package org.resnetexplorer.app.measured;

import java.util.List;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.text.Messages;

/** What is said of work that ended in a way that nobody foresaw. */
final class Unforeseen {
  private Unforeseen() {}

  static Explained told(Throwable cause, Messages messages) {
    if (cause instanceof OutOfMemoryError) {
      return Explained.of(new EngineException("engine.memory", List.of(), cause), messages);
    }
    String what = messages.text("app.job.failed", cause);
    return new Explained(what, messages.text("app.job.failed.next"), cause.toString());
  }
}
