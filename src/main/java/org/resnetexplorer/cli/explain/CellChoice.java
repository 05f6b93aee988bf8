package org.resnetexplorer.cli.explain;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A number in a call's output; for a vector row and column are 0. */
public record CellChoice(int channel, int row, int column) {

  /** Reads {@code 119,14,7}. */
  public static final class Converter implements ITypeConverter<CellChoice> {
    @Override
    public CellChoice convert(String text) {
      if (!text.matches("[0-9]{1,6},[0-9]{1,6},[0-9]{1,6}")) {
        throw new TypeConversionException(text);
      }
      String[] parts = text.split(",");
      return new CellChoice(
          Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    }
  }
}
