package org.resnetexplorer.cli;

import java.io.PrintStream;

/**
 * Where a command talks to: results go to {@code out}, failures and progress to {@code err}.
 *
 * @param terminal whether a person watches {@code err}
 */
record Console(PrintStream out, PrintStream err, boolean terminal, Messages messages) {

  /** Prints a sentence of the bundle as a line of the result. */
  void say(String key, Object... arguments) {
    out.println(messages.text(key, arguments));
  }

  /** The progress of the work that begins now. */
  Progress progress() {
    return new Progress(this);
  }
}
