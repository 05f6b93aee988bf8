package org.resnetexplorer.diagram.explanation;

import java.util.ArrayList;
import java.util.List;

/** Writes a sum in which equal neighbours are counted: {@code 379,392 + 3 × 280,064}. */
final class CountedSum {
  private CountedSum() {}

  static String of(List<Long> terms, Words words) {
    List<Long> shown = terms.stream().filter(term -> term != 0).toList();
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < shown.size()) {
      int to = from;
      while (to < shown.size() && shown.get(to).equals(shown.get(from))) {
        to++;
      }
      String value = words.count(shown.get(from));
      parts.add(to - from == 1 ? value : (to - from) + " × " + value);
      from = to;
    }
    return parts.isEmpty() ? "0" : String.join(" + ", parts);
  }
}
