package org.resnetexplorer.exploration.session;

import org.jspecify.annotations.Nullable;

/** Nothing of a saved view could be read. */
public final class NoViewException extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why. */
  public enum Reason {
    /** There is no such file, or it can't be read. */
    UNREADABLE,
    /** Larger than any session. */
    LARGE,
    /** Something else. */
    FOREIGN
  }

  NoViewException(Reason reason, String detail, @Nullable Throwable cause) {
    super(detail, cause);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
