package org.resnetexplorer.weights.open;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the numbers of the last layer mean, which no file of weights tells. */
public enum OutputMeaning {
  /** One class of several: shares that sum to 1, {@code exp(l) / sum exp(l_j)}. */
  SOFTMAX,
  /** Yes or no for each output by itself: {@code 1 / (1 + exp(-l))}; they sum to nothing. */
  SIGMOID,
  /** A number as it is: regression. */
  IDENTITY,
  /** No outputs at all: what comes last are features, of which none is an answer. */
  FEATURES;

  /** What a person may say that outputs mean. */
  public static final List<OutputMeaning> CHOOSABLE = List.of(SOFTMAX, SIGMOID, IDENTITY);

  /**
   * What the outputs say, in double precision, {@code [classes]}; features say nothing.
   *
   * @param logits what the network gave; where one is NaN, so is what it means
   */
  public double[] of(float[] logits) {
    return switch (this) {
      case SOFTMAX -> softmax(logits);
      case SIGMOID -> sigmoid(logits);
      case IDENTITY -> widened(logits);
      case FEATURES -> new double[0];
    };
  }

  /** Shifted by the maximum, so that nothing overflows. */
  private static double[] softmax(float[] logits) {
    double max = Double.NEGATIVE_INFINITY;
    for (float logit : logits) {
      max = Math.max(max, logit);
    }
    double[] shares = new double[logits.length];
    double sum = 0;
    for (int i = 0; i < logits.length; i++) {
      shares[i] = Math.exp(logits[i] - max);
      sum += shares[i];
    }
    for (int i = 0; i < logits.length; i++) {
      shares[i] /= sum;
    }
    return shares;
  }

  private static double[] sigmoid(float[] logits) {
    double[] shares = new double[logits.length];
    for (int i = 0; i < logits.length; i++) {
      shares[i] = 1 / (1 + Math.exp(-logits[i]));
    }
    return shares;
  }

  private static double[] widened(float[] logits) {
    double[] values = new double[logits.length];
    for (int i = 0; i < logits.length; i++) {
      values[i] = logits[i];
    }
    return values;
  }

  /** Whether it makes probabilities, 0 to 1. */
  public boolean isProbability() {
    return this == SOFTMAX || this == SIGMOID;
  }

  /**
   * Whether each of so many outputs stands for a class. That of a yes-or-no net speaks of two
   * classes at once, a number of none.
   */
  public boolean isOfClasses(int outputs) {
    return switch (this) {
      case SOFTMAX -> true;
      case SIGMOID -> outputs > 1;
      case IDENTITY, FEATURES -> false;
    };
  }

  /** What is usual: a single output can't be one of several, its softmax is always 1. */
  public static OutputMeaning usual(int outputs) {
    return switch (outputs) {
      case 0 -> FEATURES;
      case 1 -> SIGMOID;
      default -> SOFTMAX;
    };
  }

  /** The meaning of that word, if it is one that can be chosen. */
  public static Optional<OutputMeaning> of(String word) {
    return CHOOSABLE.stream().filter(meaning -> meaning.word().equals(word)).findFirst();
  }

  /** As options and files write it: {@code softmax}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
