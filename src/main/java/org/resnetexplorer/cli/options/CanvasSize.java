package org.resnetexplorer.cli.options;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The canvas that a diagram is laid out for, in pixels at scale 1. */
public record CanvasSize(int width, int height) {
  private static final int LEAST_WIDTH = 640;
  private static final int LEAST_HEIGHT = 260;

  /** Reads {@code 1600x900}, at least 640x260. */
  public static final class Converter implements ITypeConverter<CanvasSize> {
    private static final Pattern FORM = Pattern.compile("([0-9]{3,4})x([0-9]{3,4})");

    @Override
    public CanvasSize convert(String text) {
      Matcher form = FORM.matcher(text);
      if (form.matches()) {
        CanvasSize size =
            new CanvasSize(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
        if (size.width() >= LEAST_WIDTH && size.height() >= LEAST_HEIGHT) {
          return size;
        }
      }
      throw new TypeConversionException(text);
    }
  }
}
