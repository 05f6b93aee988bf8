package org.resnetexplorer.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.resnetexplorer.cli.process.Interruption;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.text.Messages;
import picocli.CommandLine;

/** The program as picocli knows it, so that no test has a list of commands of its own. */
final class HelpPages {
  private HelpPages() {}

  static CommandLine program(Locale language) {
    Console console =
        new Console(
            InputStream.nullInputStream(),
            nowhere(),
            nowhere(),
            false,
            new Messages(language),
            new Interruption());
    Window window = new RecordingWindow();
    return CommandLineProgram.commands(
        new OpenCommand(console, window), console, Models.in(AppFolders.ofThisProcess()), window);
  }

  /** The names of all commands; the program itself is none. */
  static List<String> commands() {
    return List.copyOf(program(Locale.ENGLISH).getSubcommands().keySet());
  }

  /** The help of the program itself, then that of each command. */
  static List<CommandLine> pages(CommandLine program) {
    List<CommandLine> pages = new ArrayList<>();
    pages.add(program);
    pages.addAll(program.getSubcommands().values());
    return pages;
  }

  /** The examples that a page ends with, as they are printed. */
  static List<String> examples(CommandLine page) {
    return List.of(page.getCommandSpec().usageMessage().footer()).stream()
        .map(line -> String.format(line).strip())
        .toList();
  }

  private static PrintStream nowhere() {
    return new PrintStream(OutputStream.nullOutputStream());
  }
}
