package org.resnetexplorer.app.tour;

import org.resnetexplorer.cli.Window;
import org.resnetexplorer.diagram.Zoom;

/** What the tour asks the window to put on view. */
@FunctionalInterface
public interface TourScene {
  /** Shows this in the middle, and the diagram of the selection at this depth. */
  void show(Zoom zoom, Window.Panel panel);
}
