package org.resnetexplorer.cli.options;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.open.OutputMeaning;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What the numbers of the last layer mean: {@code --output}. */
public final class OutputOption {
  @Option(names = "--output", paramLabel = "softmax|sigmoid|identity", converter = Converter.class)
  private @Nullable OutputMeaning output;

  /** Reads {@code softmax}, {@code sigmoid} and {@code identity}. */
  public static final class Converter implements ITypeConverter<OutputMeaning> {
    @Override
    public OutputMeaning convert(String text) {
      return OutputMeaning.of(text).orElseThrow(() -> new TypeConversionException(text));
    }
  }

  /** What was asked for; null for what the model says. */
  public @Nullable OutputMeaning output() {
    return output;
  }
}
