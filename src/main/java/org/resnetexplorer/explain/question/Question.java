package org.resnetexplorer.explain.question;

import java.util.List;
import org.resnetexplorer.engine.Tensor;
import org.resnetexplorer.engine.Workspace;

/**
 * What is to be explained: one number made of the logits, {@code sum(seed[k] * logit[k])}. All
 * methods answer the same one.
 */
public sealed interface Question {

  /** What each logit counts in the number, {@code [classes]}. */
  float[] seed(int classes);

  /** The same as it goes into a way back from the logits: {@code [1, classes]}. */
  default Tensor seed(Workspace workspace) {
    int outputs = workspace.network().outputs();
    return workspace.tensor(seed(outputs), List.of(1, outputs));
  }

  /** The number, in double precision. */
  default double of(float[] logits) {
    float[] seed = seed(logits.length);
    double sum = 0;
    for (int k = 0; k < logits.length; k++) {
      if (seed[k] != 0) {
        sum += (double) seed[k] * logits[k];
      }
    }
    return sum;
  }

  /** The output that it is about first of all. */
  int index();

  /**
   * Why this output: its logit.
   *
   * @param index from 0
   */
  record Answer(int index) implements Question {
    @Override
    public float[] seed(int classes) {
      return with(classes, index, 1);
    }
  }

  /**
   * Why one output rather than another: the difference of their logits.
   *
   * @param index of the one
   * @param than index of the other
   */
  record Rather(int index, int than) implements Question {
    public Rather {
      if (index == than) {
        throw new IllegalArgumentException("The same output twice: " + index);
      }
    }

    @Override
    public float[] seed(int classes) {
      float[] seed = with(classes, index, 1);
      seed[than] = -1;
      return seed;
    }
  }

  /**
   * What speaks against an output: its logit with the other sign, as of a net whose one output says
   * yes or no.
   */
  record Opposite(int index) implements Question {
    @Override
    public float[] seed(int classes) {
      return with(classes, index, -1);
    }
  }

  private static float[] with(int classes, int index, float value) {
    if (index < 0 || index >= classes) {
      throw new IllegalArgumentException("No class " + index + " of " + classes);
    }
    float[] seed = new float[classes];
    seed[index] = value;
    return seed;
  }
}
