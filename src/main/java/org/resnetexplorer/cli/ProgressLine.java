package org.resnetexplorer.cli;

/**
 * One line on standard error that says what is being done, rewritten in place and wiped at the end.
 * Without a terminal it writes nothing, so that a log of the command stays clean.
 */
final class ProgressLine implements AutoCloseable {
  /** ECMA-48: erase from the cursor to the end of the line. */
  private static final String WIPE = "\r\u001b[K";

  private final Console console;
  private boolean shown;

  ProgressLine(Console console) {
    this.console = console;
  }

  void show(String key, Object... arguments) {
    if (console.terminal()) {
      console.err().print(WIPE + console.messages().text(key, arguments));
      console.err().flush();
      shown = true;
    }
  }

  /** Wipes the line, so that something else can be written; the next text brings it back. */
  void clear() {
    if (shown) {
      console.err().print(WIPE);
      console.err().flush();
      shown = false;
    }
  }

  @Override
  public void close() {
    clear();
  }
}
