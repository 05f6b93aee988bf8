package org.resnetexplorer.engine;

/** Something was asked of an engine that has been closed, as a window does that is closing. */
public final class EngineClosedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  EngineClosedException(Throwable cause) {
    super("The engine is closed", cause);
  }
}
