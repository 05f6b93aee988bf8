package org.resnetexplorer.cli;

import java.io.IOException;
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

  void write(Content content) throws CommandException {
    try {
      content.writeTo(path);
    } catch (IOException e) {
      throw CommandException.unwritable(path, e);
    }
  }
}
