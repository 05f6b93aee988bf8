package org.resnetexplorer.app.diagram;

import java.util.stream.Collectors;

/** The caption's facts as one line, for a window with little room. */
final class CaptionLine {
  private static final int SHOWN = 3;

  private CaptionLine() {}

  static String of(Caption caption) {
    return caption.facts().stream()
        .filter(fact -> !fact.first().isEmpty())
        .limit(SHOWN)
        .map(fact -> fact.label() + "  " + fact.first())
        .collect(Collectors.joining("     "));
  }
}
