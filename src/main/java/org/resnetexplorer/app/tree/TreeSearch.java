package org.resnetexplorer.app.tree;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Finds rows by words: {@code conv 3x3 /2}, {@code stride=2}, {@code 512}, {@code layer3 relu},
 * {@code 64x112}. All words must fit, and digits fit whole numbers only, so that 64 does not find
 * 640.
 */
final class TreeSearch {
  private static final Pattern STRIDE = Pattern.compile("\\bstride\\s*=?\\s*(\\d+)");
  private static final Pattern KERNEL = Pattern.compile("\\bkernel(?:_size)?\\s*=?\\s*(\\d+)");

  private final List<ModuleRow> rows;

  /**
   * @param rows from top to bottom
   */
  TreeSearch(List<ModuleRow> rows) {
    this.rows = List.copyOf(rows);
  }

  /** The rows that fit, from top to bottom; none for a blank query. */
  List<ModuleRow> find(String query) {
    if (query.isBlank()) {
      return List.of();
    }
    String asWritten = STRIDE.matcher(normal(query)).replaceAll("/$1");
    asWritten = KERNEL.matcher(asWritten).replaceAll("kernel$1");
    List<String> terms = List.of(asWritten.strip().split("[\\s,;]+"));
    return rows.stream()
        .filter(row -> terms.stream().allMatch(term -> fits(term, row.words())))
        .toList();
  }

  /** Lower case, and one way to write "by" and "to". */
  static String normal(String text) {
    return text.toLowerCase(Locale.ROOT).replace('×', 'x').replace("→", "->");
  }

  private static boolean fits(String term, List<String> words) {
    return words.stream().anyMatch(word -> fits(term, word));
  }

  private static boolean fits(String term, String word) {
    int from = word.indexOf(term);
    while (from >= 0) {
      if (isWholeNumberAt(word, from, from + term.length())) {
        return true;
      }
      from = word.indexOf(term, from + 1);
    }
    return false;
  }

  private static boolean isWholeNumberAt(String word, int from, int to) {
    boolean cutBefore = from > 0 && isDigit(word, from - 1) && isDigit(word, from);
    boolean cutAfter = to < word.length() && isDigit(word, to - 1) && isDigit(word, to);
    return !cutBefore && !cutAfter;
  }

  private static boolean isDigit(String word, int at) {
    return Character.isDigit(word.charAt(at));
  }
}
