package org.resnetexplorer.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** A file to write, whose kind its ending says. */
record OutFile(Path path) {

  /** Writes the file's content. */
  @FunctionalInterface
  interface Content {
    void writeTo(Path file) throws IOException;
  }

  /** Whether the name ends so, in whatever case. */
  boolean endsWith(String ending) {
    return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
  }

  /** Refuses a PNG under another ending, which no viewer would open. */
  void requirePng(CommandSpec command) {
    if (!endsWith(".png")) {
      throw new UsageException(command, "cli.usage.png", path.toString());
    }
  }

  /**
   * Refuses a file that no folder is there for. Who reads a whole folder of pictures first must not
   * hear of it only then.
   */
  void requireFolder() throws CommandException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null && !Files.isDirectory(folder)) {
      throw CommandException.unwritable(path, new NotDirectoryException(folder.toString()));
    }
  }

  void write(Content content) throws CommandException {
    try {
      content.writeTo(path);
    } catch (IOException e) {
      throw CommandException.unwritable(path, e);
    }
  }
}
