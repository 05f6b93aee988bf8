package org.resnetexplorer.explain.metric;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an overlay colours a network by, and how it adds up over the calls of a module. */
public enum Metric {
  /** Multiplications with a weight, for one picture. */
  MULTIPLY_ADDS(RollUp.SUM, false),
  /** Learned values. */
  PARAMETERS(RollUp.SUM, false),
  /** Bytes of the output in float32. */
  MEMORY(RollUp.SUM, false),
  /** Milliseconds in the last run. */
  TIME(RollUp.SUM, true),
  /** Mean of the output in the last run. */
  MEAN(RollUp.MEAN, true),
  /** Exact zeros in the output of the last run, 0 to 1. */
  ZEROS(RollUp.MEAN, true),
  /** Side of the square of pixels that reach one value. */
  RECEPTIVE_FIELD(RollUp.LARGEST, false);

  private final RollUp rollUp;
  private final boolean ofRun;

  Metric(RollUp rollUp, boolean ofRun) {
    this.rollUp = rollUp;
    this.ofRun = ofRun;
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
    return ofRun;
  }

  /** Whether it is found by looking at every value of every output. */
  public boolean needsValues() {
    return this == MEAN || this == ZEROS;
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
