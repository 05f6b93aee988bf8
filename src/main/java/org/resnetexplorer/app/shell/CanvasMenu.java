package org.resnetexplorer.app.shell;

import javafx.beans.property.BooleanProperty;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuBar;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCombination;
import org.resnetexplorer.app.controls.Subscriptions;
import org.resnetexplorer.app.diagram.DiagramPane;
import org.resnetexplorer.app.pane.PaneContext;

/** The part of the View menu that is about the diagram: its zoom, its maps, its motion. */
final class CanvasMenu {
  private final PaneContext context;

  CanvasMenu(PaneContext context) {
    this.context = context;
  }

  void appendTo(MenuBar bar, DiagramPane diagram) {
    MenuPlan.append(
        bar,
        "view",
        item("zoom-in", "Shortcut+Equals", diagram::zoomIn),
        item("zoom-out", "Shortcut+Minus", diagram::zoomOut),
        item("zoom-fit", "Shortcut+0", diagram::fit));
    CheckMenuItem mean = check("mean-maps", context.appearance().meanThumbnailsProperty());
    CheckMenuItem still = new CheckMenuItem(words("reduce-motion"));
    still.setId("menu-reduce-motion");
    BooleanProperty animated = context.appearance().animatedProperty();
    Subscriptions.now(animated, moves -> still.setSelected(!moves));
    still.setOnAction(event -> animated.set(!still.isSelected()));
    MenuPlan.append(bar, "view", mean, still);
  }

  private String words(String id) {
    return context.messages().text("app.action." + id);
  }

  private MenuItem item(String id, String keys, Runnable handler) {
    MenuItem item = new MenuItem(words(id));
    item.setId("menu-" + id);
    item.setAccelerator(KeyCombination.valueOf(keys));
    item.setOnAction(event -> handler.run());
    return item;
  }

  private CheckMenuItem check(String id, BooleanProperty on) {
    CheckMenuItem item = new CheckMenuItem(words(id));
    item.setId("menu-" + id);
    item.selectedProperty().bindBidirectional(on);
    return item;
  }
}
