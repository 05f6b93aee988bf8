package org.resnetexplorer.app.debugger;

/** The ways to move the execution pointer. */
public enum Step {
  /** Into the {@code forward()} that the statement calls; over a call, which has none. */
  INTO,
  /** Runs the statement, whatever it calls, and pauses before the next of the same level. */
  OVER,
  /** Runs the rest of this {@code forward()} and pauses after the statement that called it. */
  OUT,
  /** Undoes {@link #OVER} on a level and {@link #INTO} at its beginning. */
  BACK,
  /** Before the first call. */
  START,
  /** After the last call. */
  END,
  /** Runs until what is selected is about to run. */
  CURSOR,
  /** Runs to the next breakpoint, or to the end, at once; from the start where nothing runs. */
  CONTINUE
}
