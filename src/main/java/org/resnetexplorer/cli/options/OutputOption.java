package org.resnetexplorer.cli.options;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.open.OutputMeaning;
import picocli.CommandLine.Option;

/** What the numbers of the last layer mean: {@code --output}. */
public final class OutputOption {
  @Option(names = "--output", paramLabel = "softmax|sigmoid|identity")
  private @Nullable OutputMeaning output;

  /** What was asked for; null for what the model says. */
  public @Nullable OutputMeaning output() {
    return output;
  }
}
