package org.resnetexplorer.cli;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.resnetexplorer.cli.process.Interruption;
import org.resnetexplorer.cli.process.StandardOutput;
import org.resnetexplorer.text.AppFolders;
import org.resnetexplorer.text.Languages;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.text.Versions;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** Understands the command line and does what it says. */
public final class CommandLineProgram {
  /** What a person types to start the program. */
  static final String NAME = "resnet-explorer";

  private static final int HELP_WIDTH = 100;

  private CommandLineProgram() {}

  /**
   * Runs with this process's streams, language and folders.
   *
   * @return the exit code: 0 done, 1 failed, 2 wrong usage
   */
  public static int run(String[] arguments, Window window) {
    // Numbers are drawn into pictures with AWT, which must not ask for a display.
    System.setProperty("java.awt.headless", "true");
    Locale language = Languages.spokenFor(Locale.getDefault());
    // What names no language of its own, code and the toolkit, follows the texts.
    Locale.setDefault(language);
    return run(
        arguments,
        window,
        new FileInputStream(FileDescriptor.in),
        new PrintStream(new StandardOutput(), true, StandardCharsets.UTF_8),
        new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8),
        System.console() != null,
        language);
  }

  /**
   * Runs with other streams.
   *
   * @param in where answers to questions come from
   * @param terminal whether a person watches {@code err}: long work shows its progress there, and
   *     questions are asked
   * @param language of all texts; English if there are none in it
   * @return the exit code: 0 done, 1 failed, 2 wrong usage
   */
  public static int run(
      String[] arguments,
      Window window,
      InputStream in,
      PrintStream out,
      PrintStream err,
      boolean terminal,
      Locale language) {
    try (Interruption interruption = new Interruption()) {
      Console console = new Console(in, out, err, terminal, new Messages(language), interruption);
      Models models = Models.in(AppFolders.ofThisProcess());
      OpenCommand open = new OpenCommand(console, window);
      // Most starts have no arguments and should not wait for a parser.
      int code =
          arguments.length == 0
              ? open.alone()
              : commands(open, console, models, window).execute(arguments);
      return console.printed(code);
    }
  }

  static CommandLine commands(OpenCommand open, Console console, Models models, Window window) {
    CommandLine root =
        new CommandLine(open)
            .addSubcommand("open", new CommandLine(open.asCommand()).setCommandName("open"))
            .addSubcommand(new ModelsCommand(console, models))
            .addSubcommand(new DownloadCommand(console, models))
            .addSubcommand(new DescribeCommand(console, models))
            .addSubcommand(new ClassifyCommand(console, models))
            .addSubcommand(new InputCommand(console, models))
            .addSubcommand(new TraceCommand(console, models))
            .addSubcommand(new TensorsCommand(console))
            .addSubcommand(new SaveCommand(console, models))
            .addSubcommand(new MapsCommand(console, models))
            .addSubcommand(new ExplainCommand(console, models))
            .addSubcommand(new DiagramCommand(console, models))
            .addSubcommand(new EvaluateCommand(console, models))
            .addSubcommand(new EmbedCommand(console, models))
            .addSubcommand(new ProbeCommand(console, models))
            .addSubcommand(new ExemplarsCommand(console, models))
            .addSubcommand(new SnapshotCommand(console, models, window));
    root.getCommandSpec().version(Versions.lines().toArray(String[]::new));
    return root.setResourceBundle(new HelpTexts(console.messages().asBundle(), window.panels()))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setOverwrittenOptionsAllowed(false)
        .setUsageHelpWidth(HELP_WIDTH)
        .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setExecutionStrategy(CommandLineProgram::execute)
        .setParameterExceptionHandler(new UsageErrors(console))
        .setExecutionExceptionHandler(new Failures(console));
  }

  /** Runs the command. What was said ahead of its name it would not hear of. */
  private static int execute(CommandLine.ParseResult parsed) {
    boolean asksForHelp = parsed.isUsageHelpRequested() || parsed.isVersionHelpRequested();
    if (parsed.hasSubcommand() && !asksForHelp && !parsed.originalArgs().isEmpty()) {
      CommandLine.Model.CommandSpec command = parsed.subcommand().commandSpec();
      String first = parsed.originalArgs().get(0);
      if (!command.names().contains(first)) {
        throw new UsageException(command, "cli.usage.before", first, command.name());
      }
    }
    return new CommandLine.RunLast().execute(parsed);
  }
}
