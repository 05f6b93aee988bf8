package org.resnetexplorer.app.pane;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;

/** What a right click offers in a place of a pane, beside what it offers in every pane. */
public final class PaneMenu {
  private final Function<ContextMenuEvent, List<MenuItem>> items;

  private PaneMenu(Function<ContextMenuEvent, List<MenuItem>> items) {
    this.items = items;
  }

  /**
   * @param items asked for at each click; none where there is nothing to do
   */
  public static void offer(Node place, Function<ContextMenuEvent, List<MenuItem>> items) {
    place.getProperties().put(PaneMenu.class, new PaneMenu(items));
  }

  /** What the places around a click offer, from the inside out. */
  public static List<MenuItem> offered(ContextMenuEvent click) {
    List<MenuItem> all = new ArrayList<>();
    Node at = click.getTarget() instanceof Node node ? node : null;
    while (at != null) {
      // Looking for properties would make a map for each node.
      if (at.hasProperties() && at.getProperties().get(PaneMenu.class) instanceof PaneMenu menu) {
        all.addAll(menu.items.apply(click));
      }
      at = at.getParent();
    }
    return all;
  }
}
