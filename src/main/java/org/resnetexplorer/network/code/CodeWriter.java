package org.resnetexplorer.network.code;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Call;

/** Collects lines of Python, numbered and indented by four spaces a level. */
final class CodeWriter {
  private static final String INDENT = "    ";

  private final List<CodeLine> lines = new ArrayList<>();
  private CodeLine.Part part = CodeLine.Part.HEAD;

  /** What the next lines belong to. */
  void begin(CodeLine.Part next) {
    part = next;
  }

  void line(int level, String text) {
    add(level, text, null, null);
  }

  /** A line that runs nothing and names a tensor. */
  void naming(int value, int level, String text) {
    add(level, text, null, value);
  }

  /** A line that runs a call, or a module whose last call gives the value. */
  void running(String target, int value, int level, String text) {
    add(level, text, target, value);
  }

  void running(Call call, int level, String text) {
    running(call.name(), call.index(), level, text);
  }

  /** At most one between two lines. */
  void blank() {
    if (!lines.isEmpty() && !lines.get(lines.size() - 1).text().isEmpty()) {
      add(0, "", null, null);
    }
  }

  List<CodeLine> lines() {
    return List.copyOf(lines);
  }

  private void add(int level, String text, @Nullable String target, @Nullable Integer value) {
    lines.add(new CodeLine(lines.size() + 1, INDENT.repeat(level) + text, part, target, value));
  }
}
