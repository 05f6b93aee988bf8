package org.resnetexplorer.app.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows a folder with the program that the system shows folders with. */
final class SystemFolders {
  private SystemFolders() {}

  /**
   * Makes the folder if it is not there, and shows it.
   *
   * @throws IOException if it can't be made, or there is no such program
   */
  static void show(Path folder) throws IOException {
    Files.createDirectories(folder);
    new ProcessBuilder(command(System.getProperty("os.name"), folder))
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  static List<String> command(String system, Path folder) {
    String lower = system.toLowerCase(Locale.ROOT);
    String program =
        lower.startsWith("windows") ? "explorer" : lower.startsWith("mac") ? "open" : "xdg-open";
    return List.of(program, folder.toString());
  }
}
