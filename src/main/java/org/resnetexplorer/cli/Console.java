package org.resnetexplorer.cli;

import java.io.InputStream;
import java.io.PrintStream;
import org.resnetexplorer.cli.process.Interruption;
import org.resnetexplorer.text.Messages;
import picocli.CommandLine.ExitCode;

/**
 * Where a command talks to: results go to {@code out}, failures, progress and questions to {@code
 * err}.
 *
 * @param in where answers come from
 * @param terminal whether a person watches {@code err}
 * @param interruption what Ctrl+C does to long work
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    Messages messages,
    Interruption interruption) {

  /** Prints a sentence of the bundle as a line of the result. */
  void say(String key, Object... arguments) {
    out.println(messages.text(key, arguments));
  }

  /**
   * The exit code of a command, or failure, said in a sentence, if what it printed did not arrive.
   */
  int printed(int code) {
    if (!out.checkError()) {
      return code;
    }
    err.println(CommandLineProgram.NAME + ": " + messages.text("cli.output.lost"));
    err.println(messages.text("cli.output.lost.next"));
    return ExitCode.SOFTWARE;
  }

  /** The progress of the work that begins now. */
  ProgressLine progress() {
    return new ProgressLine(this);
  }
}
