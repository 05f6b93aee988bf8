package org.resnetexplorer.app.evaluate;

import java.util.ArrayList;
import java.util.List;

/** The lines typed so far, walked through with the arrow keys as in a terminal. */
final class TypedLines {
  private static final int MOST = 100;

  private final List<String> lines = new ArrayList<>();
  private int at;
  private String draft = "";

  /** Remembers a line as the latest; one typed twice is kept once. */
  void add(String line) {
    lines.remove(line);
    lines.add(line);
    if (lines.size() > MOST) {
      lines.remove(0);
    }
    at = lines.size();
  }

  /**
   * The line before.
   *
   * @param typed what stands there now, to come back to
   */
  String older(String typed) {
    if (at == lines.size()) {
      draft = typed;
    }
    at = Math.max(0, at - 1);
    return lines.isEmpty() ? typed : lines.get(at);
  }

  /** The line after; at the end what was being typed. */
  String newer(String typed) {
    if (at >= lines.size()) {
      return typed;
    }
    at++;
    return at == lines.size() ? draft : lines.get(at);
  }
}
