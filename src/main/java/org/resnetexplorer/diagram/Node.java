package org.resnetexplorer.diagram;

import java.util.List;

/**
 * Something in a diagram that can be pointed at and selected.
 *
 * @param id the call's name or the module's path
 * @param bounds where it is
 * @param kind what it is, which decides its colour
 * @param role the node in words, for a screen reader
 * @param lane whether it stands in the main flow or above it
 * @param also other calls and modules that this node stands for, such as the blocks of a pile
 */
public record Node(
    String id, Bounds bounds, NodeKind kind, String role, Lane lane, List<String> also) {

  /** The two heights at which nodes stand. */
  public enum Lane {
    /** The flow from input to output. */
    MAIN,
    /** The shortcut of a block; in the net the stages above their blocks. */
    UPPER
  }

  /** Whether it stands for several blocks that are alike. */
  public boolean isPile() {
    return kind == NodeKind.BLOCK && !also.isEmpty();
  }

  /** Whether it stands for a call or module, or has it inside. */
  public boolean holds(String callOrModule) {
    return within(callOrModule, id) || also.stream().anyMatch(path -> within(callOrModule, path));
  }

  private static boolean within(String name, String path) {
    return name.equals(path) || name.startsWith(path + ".");
  }

  public Node {
    also = List.copyOf(also);
  }
}
