package org.resnetexplorer.app.controls;

/**
 * Where a formula in a text may go on in the next line: before the second equals sign of a chain
 * and those that follow, and nowhere else; words around it break as ever.
 */
public final class FormulaBreaks {
  private static final char SPACE = ' ';
  private static final char UNBROKEN = '\u00a0';
  private static final String SIGNS = "=+\u2212-\u00b7\u00d7/\u2192\u00b1\u2264\u2265\u2248<>";
  private static final String ENDS = ";:.";

  private FormulaBreaks() {}

  /** The text with spaces that do not break inside its formulas and shapes. */
  public static String in(String text) {
    StringBuilder out = new StringBuilder(text);
    int equals = 0;
    int shape = 0;
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      char before = i == 0 ? SPACE : text.charAt(i - 1);
      char after = i == text.length() - 1 ? SPACE : text.charAt(i + 1);
      shape += at == '[' ? 1 : at == ']' ? -1 : 0;
      if (ENDS.indexOf(at) >= 0 && after == SPACE) {
        equals = 0;
      }
      if (at == SPACE) {
        boolean chains = after == '=' && equals > 0;
        if (shape > 0 || !chains && (isSign(before) || isSign(after))) {
          out.setCharAt(i, UNBROKEN);
        }
      }
      equals += at == '=' ? 1 : 0;
    }
    return out.toString();
  }

  private static boolean isSign(char sign) {
    return SIGNS.indexOf(sign) >= 0;
  }
}
