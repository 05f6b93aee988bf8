package org.resnetexplorer.explain.evaluate;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name somebody may have meant. */
final class NearMatch {
  /** Further apart than this, a guess would puzzle more than help. */
  private static final int FARTHEST = 3;

  private NearMatch() {}

  /** The name with the fewest letters to change; empty if none is close. */
  static Optional<String> of(String typed, Collection<String> names) {
    int farthest = Math.min(FARTHEST, Math.max(1, typed.length() / 2));
    return names.stream()
        .filter(name -> Math.abs(name.length() - typed.length()) <= farthest)
        .filter(name -> distance(typed, name) <= farthest)
        .min(Comparator.comparingInt(name -> distance(typed, name)));
  }

  /** Levenshtein's edit distance. */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
