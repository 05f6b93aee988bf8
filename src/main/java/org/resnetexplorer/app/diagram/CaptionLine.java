package org.resnetexplorer.app.diagram;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The caption's facts as one line, for a window with little room. */
final class CaptionLine {
  private static final int SHOWN = 3;

  private CaptionLine() {}

  /** From the longest to the shortest, each with one fact less at its end. */
  static List<String> of(Caption caption) {
    List<String> facts =
        caption.facts().stream()
            .filter(fact -> !fact.first().isEmpty())
            .limit(SHOWN)
            .map(fact -> fact.label() + "  " + fact.first())
            .toList();
    return IntStream.rangeClosed(0, facts.size())
        .mapToObj(dropped -> facts.stream().limit(facts.size() - dropped))
        .map(kept -> kept.collect(Collectors.joining("     ")))
        .toList();
  }
}
