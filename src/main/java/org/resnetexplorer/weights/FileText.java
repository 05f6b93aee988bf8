package org.resnetexplorer.weights;

/** Makes text taken from a file safe to show: short, on one line, nothing invisible. */
public final class FileText {

  private static final int LONGEST = 80;

  private FileText() {}

  /** The text with unprintable characters escaped, cut at 80 characters. */
  public static String shown(String text) {
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (at < text.length() && out.length() < LONGEST) {
      int point = text.codePointAt(at);
      at += Character.charCount(point);
      if (printable(point)) {
        out.appendCodePoint(point);
      } else {
        out.append(String.format("\\u%04X", point));
      }
    }
    return at < text.length() ? out + "..." : out.toString();
  }

  private static boolean printable(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
