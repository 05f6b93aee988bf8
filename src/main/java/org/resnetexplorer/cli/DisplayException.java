package org.resnetexplorer.cli;

import java.util.List;

/** A display that answers, but lets this program open no window. */
public final class DisplayException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String display;

  /**
   * @param display its name
   */
  public DisplayException(String display, Throwable cause) {
    super(display, cause);
    this.display = display;
  }

  CommandException asFailure() {
    return CommandException.of("cli.display.refused", List.of(display), this);
  }
}
