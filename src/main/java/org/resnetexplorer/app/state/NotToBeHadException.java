package org.resnetexplorer.app.state;

import java.io.IOException;
import org.resnetexplorer.exploration.Explained;

/** What was to be written can't be had, so that nothing is wrong with the place it was to go to. */
public final class NotToBeHadException extends IOException {
  private static final long serialVersionUID = 1L;

  private final transient Explained why;

  public NotToBeHadException(Explained why) {
    super(why.whole());
    this.why = why;
  }

  /**
   * @param cause what failed first
   */
  public NotToBeHadException(Explained why, Throwable cause) {
    super(why.whole(), cause);
    this.why = why;
  }

  /** What is wrong and what to do. */
  public Explained why() {
    return why;
  }
}
