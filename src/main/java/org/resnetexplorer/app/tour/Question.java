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
  private static final int TRIES = 2;

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
   * @param why the right one is right
   * @param hint said to a wrong one
   */
  static Question number(
      LocalisedText text, long right, LocalisedText why, LocalisedText hint, long... wrong) {
    LinkedHashSet<Long> distinct = new LinkedHashSet<>(List.of(right));
    for (long other : wrong) {
      distinct.add(other);
    }
    List<Long> sorted = new ArrayList<>(distinct);
    sorted.sort(null);
    List<LocalisedText> labels = sorted.stream().map(LocalisedText::plain).toList();
    return of(text, labels, sorted.indexOf(right), why, hint);
  }

  /**
   * A question whose wrong answers all get the same hint.
   *
   * @param right index of the right label
   * @param why it is right
   */
  static Question of(
      LocalisedText text,
      List<LocalisedText> labels,
      int right,
      LocalisedText why,
      LocalisedText hint) {
    List<Choice> choices = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      choices.add(new Choice(labels.get(i), i == right ? why : hint));
    }
    return new Question(text, choices, right);
  }

  /**
   * Whether there is nothing left to ask: a first wrong answer gets a hint, after a second one it
   * is told.
   *
   * @param tried choices clicked so far
   */
  boolean isOver(List<Integer> tried) {
    return tried.contains(right) || tried.size() >= TRIES;
  }

  /** The same, selecting something once it is answered. */
  Question revealing(Selected shown) {
    return new Question(text, choices, right, shown);
  }
}
