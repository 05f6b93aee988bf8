package org.resnetexplorer.app.sessions;

import java.util.List;
import org.resnetexplorer.diagram.Zoom;

/** Which panes are chosen, and how deep the diagram looks. On the FX thread. */
public interface PaneArrangement {

  /** The ids of the panes that are chosen, a pane before those behind its own tabs. */
  List<String> chosen();

  Zoom zoom();

  /**
   * Brings panes to the front, and shows the diagram of the selection at a depth.
   *
   * @return the ids of which there is no pane
   */
  List<String> show(List<String> panes, Zoom zoom);
}
