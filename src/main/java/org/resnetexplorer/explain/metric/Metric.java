package org.resnetexplorer.explain.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an overlay colours a network by, and how it adds up over the calls of a module. */
public enum Metric {
  /** Multiplications with a weight, for one picture. */
  MULTIPLY_ADDS(RollUp.SUM, Source.NETWORK),
  /** Learned values. */
  PARAMETERS(RollUp.SUM, Source.NETWORK),
  /** Bytes of the output in float32. */
  MEMORY(RollUp.SUM, Source.NETWORK),
  /** Milliseconds in the last run. */
  TIME(RollUp.SUM, Source.CLOCK),
  /** Mean of the output in the last run. */
  MEAN(RollUp.MEAN, Source.VALUES),
  /** Exact zeros in the output of the last run, 0 to 1. */
  ZEROS(RollUp.MEAN, Source.VALUES),
  /** Side of the square of pixels that reach one value. */
  RECEPTIVE_FIELD(RollUp.LARGEST, Source.NETWORK),
  /** What an output pays into the number asked about, for the last run. */
  LEDGER(RollUp.SUM, Source.ANSWER),
  /** Norm of the loss's gradient at an output, if the answer asked about is true. */
  GRADIENT(RollUp.LARGEST, Source.ANSWER);

  private final RollUp rollUp;
  private final Source source;

  Metric(RollUp rollUp, Source source) {
    this.rollUp = rollUp;
    this.source = source;
  }

  /** Where its values come from. */
  private enum Source {
    /** Known before anything runs. */
    NETWORK,
    /** How long each call of a run took. */
    CLOCK,
    /** Every value of every output of a run. */
    VALUES,
    /** The answer of a run that is asked about. */
    ANSWER
  }

  /** How the values of calls become that of the module around them. */
  public enum RollUp {
    /** Added. */
    SUM,
    /** The mean over all values of all outputs: a large output counts for more. */
    MEAN,
    /** The largest. */
    LARGEST
  }

  public RollUp rollUp() {
    return rollUp;
  }

  /** Whether it exists only once a picture has run. */
  public boolean isOfRun() {
    return source != Source.NETWORK;
  }

  /** Whether it is found by looking at every value of every output. */
  public boolean needsValues() {
    return source == Source.VALUES;
  }

  /** Whether it is about an answer: who pays it, or what would make it more certain. */
  public boolean needsAnswer() {
    return source == Source.ANSWER;
  }

  /** Whether values below zero say something else than those above: two colours, not one. */
  public boolean isSigned() {
    return this == LEDGER;
  }

  /** As the command line writes it: {@code multiply-adds}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The metric written so. */
  public static Optional<Metric> of(String id) {
    return Arrays.stream(values()).filter(quantity -> quantity.id().equals(id)).findFirst();
  }

  /** All of them as the command line writes them, between bars. */
  public static String ids() {
    return Arrays.stream(values()).map(Metric::id).collect(Collectors.joining("|"));
  }
}
