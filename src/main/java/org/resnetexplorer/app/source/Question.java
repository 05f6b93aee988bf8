package org.resnetexplorer.app.source;

import java.util.List;

/**
 * Something that no file of weights says, with what is taken for it.
 *
 * @param name as options of the command line spell it: {@code crop-share}
 * @param answer what is taken, in the same spelling
 * @param answers what else is usual, that one among them
 * @param free whether anything else may be typed
 * @param chosen whether a person said so
 */
record Question(String name, String answer, List<String> answers, boolean free, boolean chosen) {
  Question {
    answers = List.copyOf(answers);
  }
}
