package org.resnetexplorer.cli.options;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Pixels of a figure for one of its layout. */
public record FigureScale(double value) {
  private static final double LEAST = 0.5;
  private static final double MOST = 8;

  /** Reads a number from 0.5 to 8. */
  public static final class Converter implements ITypeConverter<FigureScale> {
    @Override
    public FigureScale convert(String text) {
      if (text.matches("[0-9](\\.[0-9]{1,3})?")) {
        double value = Double.parseDouble(text);
        if (value >= LEAST && value <= MOST) {
          return new FigureScale(value);
        }
      }
      throw new TypeConversionException(text);
    }
  }
}
