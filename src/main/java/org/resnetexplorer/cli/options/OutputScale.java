package org.resnetexplorer.cli.options;

import java.util.Set;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Pixels of a screen for one of the window, as desktops have them. */
public record OutputScale(double value) {
  public static final OutputScale USUAL = new OutputScale(1);

  private static final Set<String> KNOWN = Set.of("1", "1.25", "1.5", "2", "3");

  /** Reads {@code 1}, {@code 1.25}, {@code 1.5}, {@code 2} or {@code 3}. */
  public static final class Converter implements ITypeConverter<OutputScale> {
    @Override
    public OutputScale convert(String text) {
      if (KNOWN.contains(text)) {
        return new OutputScale(Double.parseDouble(text));
      }
      throw new TypeConversionException(text);
    }
  }
}
