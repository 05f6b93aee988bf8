package org.resnetexplorer.app.shell;

import java.util.List;
import javafx.scene.control.ToggleButton;
import org.resnetexplorer.app.pane.OuterPane;
import org.resnetexplorer.app.pane.PaneHost;
import org.resnetexplorer.app.pane.PaneStage;
import org.resnetexplorer.app.pane.PaneTabs;
import org.resnetexplorer.app.pane.Place;
import org.resnetexplorer.app.shell.frame.PaneHosts;
import org.resnetexplorer.diagram.Zoom;

/** Brings panes to the front by their ids. */
final class PaneChoice implements PaneStage {
  private final Panes panes;
  private final PaneHosts hosts;
  private final PaneTabs upper;
  private final PaneTabs lower;

  PaneChoice(Panes panes, PaneHosts hosts, PaneTabs upper, PaneTabs lower) {
    this.panes = panes;
    this.hosts = hosts;
    this.upper = upper;
    this.lower = lower;
  }

  /** Brings into the middle what the tour speaks of. */
  @Override
  public void show(Zoom zoom, String pane) {
    show("diagram");
    arrange(zoom, pane);
  }

  /** The diagram at a depth, which need not be in front, and a pane. */
  void arrange(Zoom zoom, String pane) {
    show(pane);
    panes.diagram().show(zoom);
  }

  @Override
  public void show(String pane) {
    for (OuterPane outer : panes.outer()) {
      if (outer.has(pane)) {
        outer.choose(pane);
        show(outer.declaration().id());
        return;
      }
    }
    PaneHost host = hosts.host(pane);
    if (host.declaration().place() == Place.LOWER) {
      makeRoomBelow();
      lower.choose(host);
    } else {
      upper.choose(host);
    }
  }

  /** What takes the whole middle gives way to what is wanted below. */
  private void makeRoomBelow() {
    boolean hidden =
        upper.hosts().stream()
            .anyMatch(host -> upper.button(host).isSelected() && host.declaration().spans());
    if (hidden) {
      upper.choose(hosts.host("diagram"));
    }
  }

  /** Those in front at their places. */
  OpenPanes open() {
    return new OpenPanes(List.of(lower, upper), panes.outer());
  }

  /** The tab of a pane in the middle above. */
  ToggleButton upperTab(String pane) {
    return upper.button(hosts.host(pane));
  }
}
