package org.resnetexplorer.weights.open;

import java.util.Locale;

/** What the numbers of the last layer mean, which no file of weights tells. */
public enum OutputMeaning {
  /** One class of several: shares that sum to 1, {@code exp(l) / sum exp(l_j)}. */
  SOFTMAX {
    @Override
    public double[] of(float[] logits) {
      double max = Double.NEGATIVE_INFINITY;
      for (float logit : logits) {
        max = Math.max(max, logit);
      }
      double[] shares = new double[logits.length];
      double sum = 0;
      for (int i = 0; i < logits.length; i++) {
        // Shifted by the maximum, so that nothing overflows.
        shares[i] = Math.exp(logits[i] - max);
        sum += shares[i];
      }
      for (int i = 0; i < logits.length; i++) {
        shares[i] /= sum;
      }
      return shares;
    }
  },
  /** Yes or no for each output by itself: {@code 1 / (1 + exp(-l))}; they sum to nothing. */
  SIGMOID {
    @Override
    public double[] of(float[] logits) {
      double[] shares = new double[logits.length];
      for (int i = 0; i < logits.length; i++) {
        shares[i] = 1 / (1 + Math.exp(-logits[i]));
      }
      return shares;
    }
  },
  /** A number as it is: regression. */
  IDENTITY {
    @Override
    public double[] of(float[] logits) {
      double[] values = new double[logits.length];
      for (int i = 0; i < logits.length; i++) {
        values[i] = logits[i];
      }
      return values;
    }
  };

  /**
   * What the outputs say, in double precision, {@code [classes]}.
   *
   * @param logits what the network gave; where one is NaN, so is what it means
   */
  public abstract double[] of(float[] logits);

  /** Whether it makes probabilities, 0 to 1. */
  public boolean isProbability() {
    return this != IDENTITY;
  }

  /** What is usual: a single output can't be one of several, its softmax is always 1. */
  public static OutputMeaning usual(int outputs) {
    return outputs == 1 ? SIGMOID : SOFTMAX;
  }

  /** As options and files write it: {@code softmax}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
