package org.resnetexplorer.explain.lesion;

import org.resnetexplorer.explain.question.Question;

/**
 * What a lesion does to an answer.
 *
 * @param before the number asked about, without the lesion
 * @param after the same with it
 * @param top the output that is greatest with it; the first of several
 */
public record Effect(double before, double after, int top) {

  /**
   * @param before logits, {@code [classes]}
   * @param after logits, {@code [classes]}
   */
  static Effect of(Question question, float[] before, float[] after) {
    int top = 0;
    for (int k = 1; k < after.length; k++) {
      if (after[k] > after[top]) {
        top = k;
      }
    }
    return new Effect(question.of(before), question.of(after), top);
  }

  /** Negative where the lesion takes away from the number. */
  public double change() {
    return after - before;
  }
}
