package org.resnetexplorer.cli;

import java.util.List;

/** Understands the command line and does what it says. */
public final class CommandLineProgram {
  private CommandLineProgram() {}

  /**
   * @return the exit code: 0 done, 1 failed, 2 wrong usage
   */
  public static int run(String[] arguments, Window window) {
    window.open(new Window.Opening("bundled", List.of()));
    return 0;
  }
}
