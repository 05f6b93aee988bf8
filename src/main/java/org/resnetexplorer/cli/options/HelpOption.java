package org.resnetexplorer.cli.options;

import picocli.CommandLine.Option;

/** {@code --help}, which every command has. */
public final class HelpOption {
  @Option(
      names = {"-h", "--help"},
      usageHelp = true)
  private boolean asked;
}
