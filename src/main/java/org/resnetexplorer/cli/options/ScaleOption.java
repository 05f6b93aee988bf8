package org.resnetexplorer.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resnetexplorer.engine.Intervention;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** What to change in a run: {@code --scale CALL:FACTOR} or {@code --scale CALL[CHANNEL]:FACTOR}. */
public final class ScaleOption {
  @Option(names = "--scale", paramLabel = "CALL[CHANNEL]:FACTOR", converter = ScaleConverter.class)
  private List<Written> scales = new ArrayList<>();

  /** The changes in the order they were given. */
  public List<Intervention> interventions() {
    return scales.stream().map(Written::intervention).toList();
  }

  /** As they were written. */
  public List<String> texts() {
    return scales.stream().map(Written::text).toList();
  }

  /** One use of the option. */
  public record Written(String text, Intervention intervention) {}

  /** Reads {@code layer1.0.conv1:0.5} and {@code layer1.0.conv1[3]:0}. */
  public static final class ScaleConverter implements ITypeConverter<Written> {
    private static final Pattern FORM =
        Pattern.compile("([^\\[\\]:]+)(?:\\[(\\d{1,9})\\])?:([-+]?[0-9.]+(?:[eE][-+]?\\d{1,3})?)");

    @Override
    public Written convert(String text) {
      Matcher form = FORM.matcher(text);
      if (!form.matches()) {
        throw new TypeConversionException(text);
      }
      double factor = factor(form.group(3));
      String call = form.group(1);
      return new Written(
          text,
          form.group(2) == null
              ? new Intervention.Scale(call, factor)
              : new Intervention.ScaleChannel(call, Integer.parseInt(form.group(2)), factor));
    }

    private static double factor(String text) {
      try {
        double factor = Double.parseDouble(text);
        if (Float.isFinite((float) factor)) {
          return factor;
        }
      } catch (NumberFormatException e) {
        throw new TypeConversionException(text);
      }
      throw new TypeConversionException(text);
    }
  }
}
