package org.resnetexplorer.cli.text;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Rows of text in aligned columns, two spaces apart; wide letters such as Hangul count as two. */
public final class TextTable {
  private static final String GAP = "  ";

  private final String alignment;
  private final List<List<String>> rows = new ArrayList<>();

  /**
   * @param alignment one letter for each column: {@code l} left, {@code r} right
   */
  public TextTable(String alignment) {
    this.alignment = alignment;
  }

  public void add(String... cells) {
    if (cells.length != alignment.length()) {
      throw new IllegalArgumentException(cells.length + " cells for " + alignment);
    }
    rows.add(List.of(cells));
  }

  /** How many rows there are so far. */
  public int size() {
    return rows.size();
  }

  public void print(PrintStream out) {
    int[] widths = new int[alignment.length()];
    for (List<String> row : rows) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], columns(row.get(i)));
      }
    }
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < widths.length; i++) {
        String space = " ".repeat(widths[i] - columns(row.get(i)));
        line.append(i == 0 ? "" : GAP);
        line.append(alignment.charAt(i) == 'r' ? space + row.get(i) : row.get(i) + space);
      }
      out.println(line.toString().stripTrailing());
    }
  }

  /** How many columns of a terminal a text takes. */
  private static int columns(String text) {
    return text.codePoints().map(TextTable::columns).sum();
  }

  private static int columns(int letter) {
    return switch (Character.UnicodeScript.of(letter)) {
      case HANGUL, HAN, HIRAGANA, KATAKANA -> 2;
      default -> 1;
    };
  }
}
