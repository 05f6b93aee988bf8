package org.resnetexplorer.exploration.session;

import org.resnetexplorer.explain.question.Question;

/**
 * Which answer is asked about, in words: why an output {@code 3}, why it and not another {@code
 * 3,7}, what speaks against it {@code not,3}.
 */
final class QuestionText {
  private static final String NOT = "not";

  private QuestionText() {}

  /**
   * @throws IllegalArgumentException if the text is none
   */
  static Question parse(String text) {
    if (text.indexOf(',') < 0) {
      return new Question.Answer(Words.count(text));
    }
    String[] parts = Words.parts(text, 2);
    int second = Words.count(parts[1]);
    return parts[0].equals(NOT)
        ? new Question.Opposite(second)
        : new Question.Rather(Words.count(parts[0]), second);
  }

  static String of(Question question) {
    if (question instanceof Question.Rather two) {
      return two.index() + "," + two.than();
    }
    return question instanceof Question.Opposite against
        ? NOT + "," + against.index()
        : String.valueOf(question.index());
  }
}
