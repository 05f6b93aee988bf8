package org.resnetexplorer.app.source;

import java.util.List;
import java.util.Map;

/**
 * Something that no file of weights says, with what is taken for it.
 *
 * @param name as options of the command line spell it: {@code crop-share}
 * @param answer what is taken, in the same spelling
 * @param answers what else is usual, that one among them
 * @param free whether anything else may be typed
 * @param chosen whether a person said so
 * @param words what to show for an answer that is told in words of its own
 */
record Question(
    String name,
    String answer,
    List<String> answers,
    boolean free,
    boolean chosen,
    Map<String, String> words) {
  Question {
    answers = List.copyOf(answers);
    words = Map.copyOf(words);
  }

  /** The same with words for some of its answers. */
  Question withWords(Map<String, String> others) {
    return new Question(name, answer, answers, free, chosen, others);
  }
}
