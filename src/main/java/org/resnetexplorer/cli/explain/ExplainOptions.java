package org.resnetexplorer.cli.explain;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.cli.options.Count;
import org.resnetexplorer.explain.attribution.Method;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.TypeConversionException;

/** What is asked, and what its method is told. */
public final class ExplainOptions {
  private static final String CALL = "--call";
  private static final String CELL = "--cell";
  private static final List<String> OF_SOME =
      List.of(
          "--class",
          "--than",
          "--opposite",
          CALL,
          CELL,
          "--map",
          "--seed",
          "--steps",
          "--samples",
          "--noise",
          "--baseline",
          "--window",
          "--stride-pixels",
          "--gamma");
  private static final Set<String> OF_AN_ANSWER = Set.of("--class", "--than", "--opposite");

  @Option(
      names = "--method",
      paramLabel = "NAME",
      required = true,
      converter = MethodConverter.class)
  private @Nullable ExplainMethod method;

  @Option(names = "--class", paramLabel = "N", converter = IndexConverter.class)
  private @Nullable Integer index;

  @Option(names = "--than", paramLabel = "N", converter = IndexConverter.class)
  private @Nullable Integer than;

  @Option(names = "--opposite")
  private boolean opposite;

  @Option(names = CALL, paramLabel = "CALL")
  private @Nullable String call;

  @Option(names = CELL, paramLabel = "C,Y,X", converter = CellChoice.Converter.class)
  private @Nullable CellChoice cell;

  @Option(names = "--map", paramLabel = "NAME", converter = MapConverter.class)
  private @Nullable Method map;

  @Option(names = "--seed", paramLabel = "N")
  private @Nullable Long seed;

  @Option(names = "--steps", paramLabel = "N", converter = Count.Converter.class)
  private @Nullable Count steps;

  @Option(names = "--samples", paramLabel = "N", converter = Count.Converter.class)
  private @Nullable Count samples;

  @Option(names = "--noise", paramLabel = "SHARE", converter = AmountConverter.class)
  private @Nullable Double noise;

  @Option(names = "--baseline", paramLabel = "VALUE", converter = NumberConverter.class)
  private @Nullable Double baseline;

  @Option(names = "--window", paramLabel = "PIXELS", converter = Count.Converter.class)
  private @Nullable Count window;

  @Option(names = "--stride-pixels", paramLabel = "PIXELS", converter = Count.Converter.class)
  private @Nullable Count stride;

  @Option(names = "--gamma", paramLabel = "VALUE", converter = AmountConverter.class)
  private @Nullable Double gamma;

  public ExplainMethod method() {
    ExplainMethod asked = method;
    if (asked == null) {
      throw new IllegalStateException("The parser asks for it");
    }
    return asked;
  }

  /** The class asked about; null for the top one. */
  public @Nullable Integer index() {
    return index;
  }

  /** The class that it is asked about against; null for none. */
  public @Nullable Integer than() {
    return than;
  }

  /** Whether it is asked what speaks against it. */
  public boolean opposite() {
    return opposite;
  }

  public Settings settings() {
    return new Settings(
        call,
        cell,
        map,
        seed,
        value(steps),
        value(samples),
        noise,
        baseline,
        value(window),
        value(stride),
        gamma);
  }

  private static @Nullable Integer value(@Nullable Count count) {
    return count == null ? null : count.value();
  }

  /** As it was written: {@code 119,14,7}; empty for none. */
  public String cellText() {
    return cell == null ? "" : cell.channel() + "," + cell.row() + "," + cell.column();
  }

  /** Whether a cell is asked about without saying which. */
  public boolean lacksCell() {
    return method().kind() == ExplainMethod.Kind.CELL && (call == null || cell == null);
  }

  /** Whether two things are asked that go against each other. */
  public boolean isContradictory() {
    return than != null && (opposite || than.equals(index));
  }

  /** An option that was given and that the method does not listen to. */
  public Optional<String> idle(ParseResult given) {
    Set<String> heard = new HashSet<>(method().options());
    if (heard.contains("--map")) {
      heard.addAll(ExplainMethod.optionsOf(settings().tested()));
    }
    if (method().kind() != ExplainMethod.Kind.CELL) {
      heard.addAll(OF_AN_ANSWER);
    }
    return OF_SOME.stream()
        .filter(option -> given.hasMatchedOption(option) && !heard.contains(option))
        .findFirst();
  }

  /** Reads the name of a method. */
  public static final class MethodConverter implements ITypeConverter<ExplainMethod> {
    @Override
    public ExplainMethod convert(String text) {
      return ExplainMethod.of(text).orElseThrow(() -> new TypeConversionException(text));
    }
  }

  /** Reads the name of a method that gives a map. */
  public static final class MapConverter implements ITypeConverter<Method> {
    @Override
    public Method convert(String text) {
      return Method.of(text).orElseThrow(() -> new TypeConversionException(text));
    }
  }

  /** Reads a number from 0. */
  public static final class IndexConverter implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String text) {
      if (!text.matches("[0-9]{1,8}")) {
        throw new TypeConversionException(text);
      }
      return Integer.valueOf(text);
    }
  }

  /** Reads a decimal number of either sign. */
  public static final class NumberConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      if (!text.matches("-?[0-9]{1,6}(\\.[0-9]{1,9})?")) {
        throw new TypeConversionException(text);
      }
      return Double.valueOf(text);
    }
  }

  /** Reads a decimal number, 0 or more. */
  public static final class AmountConverter implements ITypeConverter<Double> {
    @Override
    public Double convert(String text) {
      if (text.startsWith("-")) {
        throw new TypeConversionException(text);
      }
      return new NumberConverter().convert(text);
    }
  }
}
