package org.resnetexplorer.app.questions;

import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.explain.question.Question;

/**
 * A question about a run.
 *
 * @param sentence {@code Why tabby and not tiger cat?}
 * @param name of the number asked about: {@code tabby}, {@code tabby − tiger cat}
 */
public record Asked(Run run, Question question, String sentence, String name) {
  /** The number asked about, in double precision. */
  public double value() {
    return question.of(run.trace().logits());
  }

  /** That the answer asked about is right. */
  public Truth truth() {
    return new Truth(question.index(), !(question instanceof Question.Opposite));
  }

  /** What each logit counts in it, {@code [classes]}. */
  public float[] seed() {
    return question.seed(run.model().network().outputs());
  }
}
