package org.resnetexplorer.app.shell.start;

import java.nio.file.Path;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** Sends everything that is logged, JavaFX's warnings too, into the log file and nowhere else. */
final class Logging {
  private Logging() {}

  /**
   * Before the first logger is asked for.
   *
   * @param folder where the file goes, as {@link LogFile} reads it
   */
  static void into(Path folder) {
    System.setProperty(LogFile.FOLDER, folder.toString());
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
