package org.resnetexplorer.app.code;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of Python cut into words that are set alike. */
final class PythonText {
  private static final Pattern MARKED =
      Pattern.compile("(?<remark>#.*)|(?<keyword>\\b(?:class|def|return|if|is|not|None)\\b)");

  private PythonText() {}

  /** How a part of a line is set. */
  enum Style {
    PLAIN,
    KEYWORD,
    REMARK
  }

  /** A part of a line. */
  record Part(String text, Style style) {}

  static List<Part> parts(String line) {
    List<Part> parts = new ArrayList<>();
    Matcher matcher = MARKED.matcher(line);
    int end = 0;
    while (matcher.find()) {
      addPlain(parts, line.substring(end, matcher.start()));
      Style style = matcher.group("remark") == null ? Style.KEYWORD : Style.REMARK;
      parts.add(new Part(matcher.group(), style));
      end = matcher.end();
    }
    addPlain(parts, line.substring(end));
    return parts;
  }

  private static void addPlain(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, Style.PLAIN));
    }
  }
}
