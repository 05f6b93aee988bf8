package org.resnetexplorer.cli.options;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.engine.Intervention;
import org.resnetexplorer.network.Network;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/**
 * What to change in a run: {@code --scale CALL:FACTOR}, {@code --scale CALL[CHANNEL]:FACTOR},
 * {@code --scale BLOCK.branch:FACTOR} or {@code --scale BLOCK.shortcut:FACTOR}.
 */
public final class ScaleOption {
  @Option(names = "--scale", paramLabel = "CALL[CHANNEL]:FACTOR", converter = ScaleConverter.class)
  private List<Written> scales = new ArrayList<>();

  /**
   * The changes in the order they were given.
   *
   * @throws EngineException if the network has no block whose term one of them is; it is named as
   *     it was written, not by the sum that is changed
   */
  public List<Intervention> interventions(Network network) throws EngineException {
    List<Intervention> interventions = new ArrayList<>();
    for (Written each : scales) {
      if (each.intervention() instanceof Intervention.ScaleTerm term
          && network.findCall(term.call()).isEmpty()) {
        throw EngineException.noCall(each.text().substring(0, each.text().lastIndexOf(':')));
      }
      interventions.add(each.intervention());
    }
    return interventions;
  }

  /** As they were written. */
  public List<String> texts() {
    return scales.stream().map(Written::text).toList();
  }

  /** One use of the option. */
  public record Written(String text, Intervention intervention) {}

  /**
   * Reads {@code layer1.0.conv1:0.5}, {@code layer1.0.conv1[3]:0} and {@code layer1.0.branch:0}.
   */
  public static final class ScaleConverter implements ITypeConverter<Written> {
    private static final String BRANCH = ".branch";
    private static final String SHORTCUT = ".shortcut";
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
              ? whole(call, factor)
              : new Intervention.ScaleChannel(call, Integer.parseInt(form.group(2)), factor));
    }

    /** A call, or one term of a block's sum. */
    private static Intervention whole(String call, double factor) {
      if (call.endsWith(BRANCH)) {
        String block = call.substring(0, call.length() - BRANCH.length());
        return new Intervention.ScaleTerm(block + ".add", Intervention.Term.BRANCH, factor);
      }
      if (call.endsWith(SHORTCUT)) {
        String block = call.substring(0, call.length() - SHORTCUT.length());
        return new Intervention.ScaleTerm(block + ".add", Intervention.Term.SHORTCUT, factor);
      }
      return new Intervention.Scale(call, factor);
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
