package org.resnetexplorer.explain.learning;

/** How wrong an answer is beside the true one, as training would measure it. */
public sealed interface Loss {

  /**
   * The loss in double precision, 0 or more.
   *
   * @param logits {@code [classes]}
   */
  double of(float[] logits);

  /** The derivative of the loss with respect to each logit, {@code [classes]}. */
  float[] seed(float[] logits);

  /**
   * Cross entropy of one class of several: {@code -log(softmax(l)[target])}.
   *
   * @param target the true class, from 0
   */
  record CrossEntropy(int target) implements Loss {
    /** Shifted by the maximum, so that nothing overflows. */
    @Override
    public double of(float[] logits) {
      double max = max(logits);
      return Math.log(sum(logits, max)) + max - logits[target];
    }

    /** {@code softmax(l)}, less 1 at the target. */
    @Override
    public float[] seed(float[] logits) {
      double max = max(logits);
      double sum = sum(logits, max);
      float[] seed = new float[logits.length];
      for (int k = 0; k < logits.length; k++) {
        seed[k] = (float) (Math.exp(logits[k] - max) / sum - (k == target ? 1 : 0));
      }
      return seed;
    }

    private static double max(float[] logits) {
      double max = Double.NEGATIVE_INFINITY;
      for (float logit : logits) {
        max = Math.max(max, logit);
      }
      return max;
    }

    private static double sum(float[] logits, double max) {
      double sum = 0;
      for (float logit : logits) {
        sum += Math.exp(logit - max);
      }
      return sum;
    }
  }

  /**
   * Binary cross entropy of one output that says yes or no by itself: {@code -log(sigmoid(l))} for
   * yes, {@code -log(1 - sigmoid(l))} for no. Other outputs have no part in it.
   *
   * @param output from 0
   */
  record BinaryCrossEntropy(int output, boolean yes) implements Loss {
    @Override
    public double of(float[] logits) {
      double against = against(logits);
      return Math.max(against, 0) + Math.log1p(Math.exp(-Math.abs(against)));
    }

    /** {@code sigmoid(l)}, less 1 for yes. */
    @Override
    public float[] seed(float[] logits) {
      double wrong = 1 / (1 + Math.exp(-against(logits)));
      float[] seed = new float[logits.length];
      seed[output] = (float) (yes ? -wrong : wrong);
      return seed;
    }

    /** The logit of the other answer. */
    private double against(float[] logits) {
      return yes ? -logits[output] : logits[output];
    }
  }
}
