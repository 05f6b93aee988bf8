package org.resnetexplorer.app.diagram;

import java.util.List;
import java.util.Locale;
import org.resnetexplorer.diagram.NodeKind;

/**
 * The words under the diagram about what is selected.
 *
 * @param kind decides the colour of its square
 * @param title the call's name or the module's path
 * @param sentence what it is
 * @param facts at most four, from left to right
 */
record Caption(NodeKind kind, String title, String sentence, List<Fact> facts) {
  Caption {
    facts = List.copyOf(facts);
  }

  /** What colours the square before the title. */
  String styleClass() {
    return "kind-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @param label what the two lines are
   * @param second may be empty
   */
  record Fact(String label, String first, String second) {}
}
