package org.resnetexplorer.app.tour;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.Selected;

/**
 * A question with its answers.
 *
 * @param right index of the right choice
 * @param reveal what to select once it is answered; null to leave the selection
 */
record Question(LocalisedText text, List<Choice> choices, int right, @Nullable Selected reveal) {
  Question {
    choices = List.copyOf(choices);
    if (right < 0 || right >= choices.size()) {
      throw new IllegalArgumentException("No choice " + right + " of " + choices.size());
    }
  }

  Question(LocalisedText text, List<Choice> choices, int right) {
    this(text, choices, right, null);
  }

  /**
   * A question about a number, with wrong numbers beside the right one, by size.
   *
   * @param why said to every answer, after whether it was right
   */
  static Question number(LocalisedText text, long right, LocalisedText why, long... wrong) {
    LinkedHashSet<Long> distinct = new LinkedHashSet<>(List.of(right));
    for (long other : wrong) {
      distinct.add(other);
    }
    List<Long> sorted = new ArrayList<>(distinct);
    sorted.sort(null);
    List<Choice> choices =
        sorted.stream().map(value -> new Choice(LocalisedText.plain(value), why)).toList();
    return new Question(text, choices, sorted.indexOf(right));
  }
}
