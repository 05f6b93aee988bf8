package org.resnetexplorer.cli;

import picocli.CommandLine.ExitCode;

/**
 * Whether what a command has printed arrived.
 *
 * @param console whose {@code out} is asked
 */
record Printed(Console console) {

  /** The exit code of a command, or failure, said in a sentence, if its result is lost. */
  int orFailure(int code) {
    if (!console.out().checkError()) {
      return code;
    }
    console
        .err()
        .println(CommandLineProgram.NAME + ": " + console.messages().text("cli.output.lost"));
    console.err().println(console.messages().text("cli.output.lost.next"));
    return ExitCode.SOFTWARE;
  }
}
