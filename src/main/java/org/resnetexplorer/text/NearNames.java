package org.resnetexplorer.text;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a person may have meant by a name that does not exist. */
public final class NearNames {
  private static final int SHOWN = 3;

  /** Further apart than this, a guess would puzzle more than help. */
  private static final int FARTHEST = 3;

  private NearNames() {}

  /**
   * The known names that take the fewest changes of a letter, nearest first, at most three. Large
   * and small letters are alike.
   */
  public static List<String> nearest(String wrong, Collection<String> known) {
    String sought = wrong.toLowerCase(Locale.ROOT);
    return known.stream()
        .filter(name -> !name.isEmpty())
        .sorted(Comparator.comparingInt(name -> distance(sought, name.toLowerCase(Locale.ROOT))))
        .limit(SHOWN)
        .toList();
  }

  /** The name with the fewest letters to change; empty if none is close. */
  public static Optional<String> close(String wrong, Collection<String> known) {
    int farthest = Math.min(FARTHEST, Math.max(1, wrong.length() / 2));
    return known.stream()
        .filter(name -> !name.isEmpty())
        .filter(name -> Math.abs(name.length() - wrong.length()) <= farthest)
        .filter(name -> distance(wrong, name) <= farthest)
        .min(Comparator.comparingInt(name -> distance(wrong, name)));
  }

  /** Letters to insert, delete or replace (Levenshtein 1966). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
