package org.resnetexplorer.app.shell.start;

import org.resnetexplorer.cli.CommandLineProgram;
import org.resnetexplorer.text.AppFolders;

/**
 * Where the program starts. Not an {@code Application}: a main class that is one can't be started
 * from the class path.
 */
public final class Launcher {
  private Launcher() {}

  public static void main(String[] arguments) {
    Logging.into(AppFolders.ofThisProcess().log());
    System.exit(CommandLineProgram.run(arguments, new DesktopWindow()));
  }
}
