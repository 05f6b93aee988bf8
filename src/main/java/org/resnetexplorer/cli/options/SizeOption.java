package org.resnetexplorer.cli.options;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How large the square is that the network sees: {@code --size}. */
public final class SizeOption {
  @Option(names = "--size", paramLabel = "PIXELS", converter = Count.Converter.class)
  private @Nullable Count size;

  /** What was asked for; null for what the model says. */
  public @Nullable Integer pixels() {
    return size == null ? null : size.value();
  }
}
