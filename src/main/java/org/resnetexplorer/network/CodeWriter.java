package org.resnetexplorer.network;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Collects lines of Python, numbered and indented by four spaces a level. */
final class CodeWriter {
  private static final String INDENT = "    ";

  private final List<CodeLine> lines = new ArrayList<>();

  void line(int level, String text) {
    add(level, text, null);
  }

  void running(String target, int level, String text) {
    add(level, text, target);
  }

  /** At most one between two lines. */
  void blank() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).text().isEmpty()) {
      add(0, "", null);
    }
  }

  List<CodeLine> lines() {
    return List.copyOf(lines);
  }

  private void add(int level, String text, @Nullable String target) {
    lines.add(new CodeLine(lines.size() + 1, INDENT.repeat(level) + text, target));
  }
}
