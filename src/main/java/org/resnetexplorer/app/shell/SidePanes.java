package org.resnetexplorer.app.shell;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import org.resnetexplorer.app.controls.DetachHidden;
import org.resnetexplorer.app.pane.PaneHost;
import org.resnetexplorer.app.pane.Place;
import org.resnetexplorer.app.shell.frame.PaneHosts;

/** Puts the panes around the middle into their places. */
final class SidePanes {
  private final PaneHosts hosts;

  SidePanes(PaneHosts hosts) {
    this.hosts = hosts;
  }

  void install(Pane left, Pane upperRight, Pane lowerRight, Pane top) {
    hosts.at(Place.LEFT).forEach(host -> left.getChildren().add(hosts.column(host)));
    hosts.at(Place.UPPER_RIGHT).forEach(host -> upperRight.getChildren().add(hosts.column(host)));
    hosts.showAlways(Place.LEFT);
    hosts.showAlways(Place.UPPER_RIGHT);
    hosts.showFirstWanted(Place.LOWER_RIGHT);
    for (PaneHost host : hosts.at(Place.LOWER_RIGHT)) {
      Node column = hosts.column(host);
      Node place = column == host ? host : scrolling(column);
      place.visibleProperty().bind(host.shown());
      lowerRight.getChildren().add(place);
    }
    // What scrolls stays in the window: the keyboard goes into it as soon as it is shown.
    DetachHidden.install(
        lowerRight, lowerRight.getChildren().stream().filter(PaneHost.class::isInstance).toList());
    for (PaneHost host : hosts.at(Place.TOP)) {
      host.seenWhileWanted();
      host.visibleProperty().bind(host.shown());
      host.managedProperty().bind(host.shown());
      top.getChildren().add(host);
      DetachHidden.install(top, List.of(host));
    }
  }

  /** Several panes in one place may be taller than it. */
  private static Node scrolling(Node column) {
    StackPane inside = new StackPane(column);
    inside.getStyleClass().add("pane");
    ScrollPane scroll = new ScrollPane(inside);
    scroll.getStyleClass().add("pane");
    scroll.setFitToWidth(true);
    scroll.setFitToHeight(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setFocusTraversable(false);
    scroll.setMinHeight(0);
    return scroll;
  }
}
