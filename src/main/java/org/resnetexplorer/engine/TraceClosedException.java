package org.resnetexplorer.engine;

/** A value was asked of a run whose activations have been freed, because newer ones replaced it. */
public final class TraceClosedException extends IllegalStateException {
  private static final long serialVersionUID = 1L;

  TraceClosedException() {
    super("The run was closed; a newer one has replaced it");
  }
}
