package org.resnetexplorer.exploration;

import org.resnetexplorer.explain.question.Question;
import org.resnetexplorer.explain.trust.PixelTest;
import org.resnetexplorer.weights.open.OutputMeaning;

/**
 * What is read off the answers while a map is tested: the probability of what is asked about, where
 * it has one, else the number asked about.
 */
public record AnswerScore(Question question, OutputMeaning meaning) implements PixelTest.Score {
  @Override
  public double of(float[] logits) {
    if (!isProbability()) {
      return question.of(logits);
    }
    double probability = meaning.of(logits)[question.index()];
    return question instanceof Question.Opposite ? 1 - probability : probability;
  }

  /** Whether it is one, from 0 to 1; a difference of two answers has none. */
  public boolean isProbability() {
    return meaning.isProbability() && !(question instanceof Question.Rather);
  }
}
