package org.resnetexplorer.app.controls;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Takes hidden panes out of the window until they are shown. Each pulse of the toolkit looks at
 * every node of a window, seen or not, which costs most where little moves often, as during a drag.
 */
public final class DetachHidden {
  private DetachHidden() {}

  /**
   * Of the children that a pane has now keeps those in it that are visible, in the same order.
   *
   * @param stowed the children that this is done to
   */
  public static void install(Pane pane, List<? extends Node> stowed) {
    List<Node> all = List.copyOf(pane.getChildren());
    for (Node child : stowed) {
      Subscriptions.now(child.visibleProperty(), visible -> keep(pane, all, child, visible));
    }
  }

  private static void keep(Pane pane, List<Node> all, Node child, boolean visible) {
    if (!visible) {
      pane.getChildren().remove(child);
    } else if (!pane.getChildren().contains(child)) {
      long before =
          all.subList(0, all.indexOf(child)).stream().filter(pane.getChildren()::contains).count();
      pane.getChildren().add((int) before, child);
    }
  }
}
