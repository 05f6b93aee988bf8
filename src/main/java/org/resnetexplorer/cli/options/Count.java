package org.resnetexplorer.cli.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number from 1 to 4096, as {@code --top} and {@code --input} take it. */
public record Count(int value) {
  private static final int MOST = 4096;

  /** Reads one. */
  public static final class Converter implements ITypeConverter<Count> {
    @Override
    public Count convert(String text) {
      if (text.matches("[0-9]{1,4}")) {
        int value = Integer.parseInt(text);
        if (value >= 1 && value <= MOST) {
          return new Count(value);
        }
      }
      throw new TypeConversionException(text);
    }
  }
}
