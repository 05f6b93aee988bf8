package org.resnetexplorer.cli;

import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.folder.FolderException;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.WeightsException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.ParameterException;

/** Says on standard error what failed and what to do; the technical side goes to the log. */
final class Failures implements CommandLine.IExecutionExceptionHandler {
  private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

  private final Console console;

  Failures(Console console) {
    this.console = console;
  }

  @Override
  public int handleExecutionException(
      Exception e, CommandLine command, CommandLine.ParseResult arguments) {
    if (e instanceof ParameterException usage) {
      return new UsageErrors(console).handleParseException(usage, new String[0]);
    }
    return fail(e);
  }

  /** Says what failed; the exit code. */
  int fail(Exception e) {
    Explained failure = explain(e);
    String file = e instanceof WeightsException weights ? weights.file() : "";
    boolean named = file.isEmpty() || failure.what().contains(file);
    report(named ? "" : file + ": ", failure);
    return ExitCode.SOFTWARE;
  }

  private Explained explain(Exception e) {
    Messages messages = console.messages();
    if (e instanceof PictureException picture) {
      LOG.warn("Refused: {} {}", picture.key(), picture.detail());
      return Explained.of(picture, messages);
    }
    if (e instanceof WeightsException weights) {
      LOG.warn("Refused: {} {}", weights.key(), weights.detail());
      return Explained.of(weights, messages);
    }
    if (e instanceof FolderException folder) {
      LOG.warn("Refused: {} {}", folder.key(), folder.arguments(), folder.getCause());
      return Explained.of(folder, messages);
    }
    LOG.error("The command failed", e);
    if (e instanceof EngineException engine) {
      return Explained.of(engine, messages);
    }
    if (e instanceof CommandException own) {
      return own.explained(messages);
    }
    return new Explained(
        messages.text("cli.unexpected", e.toString()), messages.text("cli.unexpected.next"), "");
  }

  /** The same for one of several files, after which the others go on. */
  void reportPicture(String file, PictureException e) {
    LOG.warn("Refused: {} {}", e.key(), e.detail());
    report(file + ": ", Explained.of(e, console.messages()));
  }

  /** The same for a word that names no picture. */
  void reportWord(String word, CommandException e) {
    LOG.warn("No picture: {}", word, e);
    report(word + ": ", e.explained(console.messages()));
  }

  private void report(String about, Explained failure) {
    console.err().println(CommandLineProgram.NAME + ": " + about + failure.what());
    console.err().println(failure.next());
  }
}
