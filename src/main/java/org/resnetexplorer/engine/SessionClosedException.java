package org.resnetexplorer.engine;

/** A run or a tensor was asked of a model whose weights have been freed. */
public final class SessionClosedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  SessionClosedException() {
    super("The session is closed");
  }
}
