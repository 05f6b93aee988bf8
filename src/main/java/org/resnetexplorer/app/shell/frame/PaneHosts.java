package org.resnetexplorer.app.shell.frame;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.Observable;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.resnetexplorer.app.controls.Derived;
import org.resnetexplorer.app.pane.Pane;
import org.resnetexplorer.app.pane.PaneContext;
import org.resnetexplorer.app.pane.PaneHost;
import org.resnetexplorer.app.pane.PaneServices;
import org.resnetexplorer.app.pane.Place;

/** The places of all panes of a window. */
public final class PaneHosts {
  private final List<PaneHost> all;
  private final Map<PaneHost, Node> columns = new HashMap<>();

  public PaneHosts(List<Pane> panes, PaneContext window, PaneServices services) {
    all =
        panes.stream()
            .filter(pane -> !pane.declaration().place().isInner())
            .map(pane -> new PaneHost(pane, window, services))
            .toList();
    all.stream().filter(host -> host.declaration().within() != null).forEach(this::followMain);
  }

  private void followMain(PaneHost part) {
    part.seenProperty().bind(host(part.declaration().within()).seenProperty());
  }

  /**
   * @param id of a pane of the list
   */
  public PaneHost host(String id) {
    return all.stream()
        .filter(host -> host.declaration().id().equals(id))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No pane " + id));
  }

  /** Those that have a place of their own there, in the order of the list. */
  public List<PaneHost> at(Place place) {
    return all.stream()
        .filter(host -> host.declaration().place() == place)
        .filter(host -> host.declaration().within() == null)
        .toList();
  }

  /** As a page tells of them: the picture with its answers first. */
  public List<PaneHost> inOrder() {
    return all.stream()
        .sorted(Comparator.comparing(host -> host.declaration().place() != Place.UPPER_RIGHT))
        .toList();
  }

  /** A pane with those that stand above and below it. */
  public Node column(PaneHost main) {
    return columns.computeIfAbsent(main, this::stack);
  }

  private Node stack(PaneHost main) {
    List<PaneHost> parts =
        all.stream()
            .filter(
                host -> host == main || main.declaration().id().equals(host.declaration().within()))
            .toList();
    if (parts.size() == 1) {
      return main;
    }
    VBox column = new VBox();
    double least = leastOf(main);
    column.setMinSize(0, least);
    for (PaneHost part : parts) {
      VBox.setVgrow(part, part == main ? Priority.ALWAYS : Priority.NEVER);
      part.setMinHeight(part == main ? least : Region.USE_PREF_SIZE);
      column.getChildren().add(part);
    }
    return column;
  }

  /** Where a column scrolls, nothing in it is lower than it must be. */
  private static double leastOf(PaneHost main) {
    return main.declaration().place() == Place.LOWER_RIGHT ? Region.USE_COMPUTED_SIZE : 0;
  }

  /** For panes that nothing ever hides. */
  public void showAlways(Place place) {
    at(place).forEach(host -> host.seenProperty().set(true));
  }

  /** Of the panes at a place shows the first that is wanted. */
  public void showFirstWanted(Place place) {
    List<PaneHost> hosts = at(place);
    for (int i = 0; i < hosts.size(); i++) {
      PaneHost host = hosts.get(i);
      List<ObservableValue<Boolean>> before =
          hosts.subList(0, i).stream().map(PaneHost::wanted).toList();
      Observable[] asked =
          hosts.subList(0, i + 1).stream().map(PaneHost::wanted).toArray(Observable[]::new);
      Derived<Boolean> first =
          Derived.of(
              () ->
                  host.wanted().getValue() && before.stream().noneMatch(ObservableValue::getValue),
              asked);
      host.seenProperty().bind(first);
    }
  }
}
