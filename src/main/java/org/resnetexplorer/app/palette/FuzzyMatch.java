package org.resnetexplorer.app.palette;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * How well the letters of one word stand, in their order, in a text. Of all ways to find them there
 * the best one is taken, by dynamic programming over letter and place: letters in a row and at the
 * beginning of words count most, each letter left out between two of them costs.
 *
 * @param score the more the better
 * @param places in the text, of the characters that letters were found in
 */
record FuzzyMatch(int score, Set<Integer> places) {
  private static final int LETTER = 1;
  private static final int BEGINS_TEXT = 8;
  private static final int BEGINS_WORD = 6;
  private static final int BEGINS_PART = 3;
  private static final int IN_A_ROW = 5;
  private static final int WHOLE = 10;

  /** More letters left out than these cost no more. */
  private static final int MOST_GAP = 6;

  private static final int MOST_LEAD = 3;

  /** Letters that lie about anywhere are no match. */
  private static final int LEAST_PER_LETTER = 2;

  private static final int NOWHERE = -1_000_000;

  /** The best way; null where the letters are not in the text or too far apart in it. */
  static @Nullable FuzzyMatch of(FoldedText word, FoldedText text) {
    if (!isWithin(word, text)) {
      return null;
    }
    int[][] scores = new int[word.length()][text.length()];
    int[][] before = new int[word.length()][text.length()];
    for (int i = 0; i < word.length(); i++) {
      for (int at = 0; at < text.length(); at++) {
        before[i][at] = i == 0 ? -1 : bestBefore(scores[i - 1], at);
        scores[i][at] =
            word.letter(i) == text.letter(at)
                ? score(i == 0 ? null : scores[i - 1], before[i][at], at, text)
                : NOWHERE;
      }
    }
    int[] ends = scores[word.length() - 1];
    int end = 0;
    for (int at = 1; at < ends.length; at++) {
      end = ends[at] > ends[end] ? at : end;
    }
    int whole = word.length() == text.length() ? WHOLE : 0;
    boolean isMatch = ends[end] >= LEAST_PER_LETTER * word.length();
    return isMatch ? new FuzzyMatch(ends[end] + whole, places(before, end, text)) : null;
  }

  private static boolean isWithin(FoldedText word, FoldedText text) {
    int found = 0;
    for (int at = 0; at < text.length() && found < word.length(); at++) {
      found += word.letter(found) == text.letter(at) ? 1 : 0;
    }
    return found == word.length() && found > 0;
  }

  /** Where the letter before stands best; -1 if nowhere. */
  private static int bestBefore(int[] scores, int at) {
    int best = -1;
    int most = NOWHERE;
    for (int from = 0; from < at; from++) {
      int here = scores[from] + joined(from, at);
      if (scores[from] > NOWHERE && here > most) {
        best = from;
        most = here;
      }
    }
    return best;
  }

  private static int joined(int from, int at) {
    return from == at - 1 ? IN_A_ROW : -Math.min(MOST_GAP, at - from - 1);
  }

  private static int score(int @Nullable [] earlier, int from, int at, FoldedText text) {
    int own = LETTER + bonus(at, text);
    if (earlier == null) {
      return own - Math.min(MOST_LEAD, at);
    }
    if (from < 0) {
      return NOWHERE;
    }
    // In a row counts as much as a beginning does, not both.
    int both = joined(from, at) == IN_A_ROW ? Math.min(bonus(at, text), IN_A_ROW) : 0;
    return earlier[from] + joined(from, at) + own - both;
  }

  private static int bonus(int at, FoldedText text) {
    if (at == 0) {
      return BEGINS_TEXT;
    }
    if (text.beginsWord(at)) {
      return BEGINS_WORD;
    }
    return text.beginsPart(at) ? BEGINS_PART : 0;
  }

  private static Set<Integer> places(int[][] before, int end, FoldedText text) {
    Set<Integer> places = new TreeSet<>();
    int at = end;
    for (int i = before.length - 1; i >= 0; i--) {
      places.add(text.place(at));
      at = before[i][at];
    }
    return places;
  }
}
