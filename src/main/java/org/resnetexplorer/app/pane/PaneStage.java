package org.resnetexplorer.app.pane;

import org.resnetexplorer.diagram.Zoom;

/** Puts on view what a pane speaks of. */
public interface PaneStage {
  /**
   * Shows a pane in the middle, and the diagram of the selection at this depth.
   *
   * @param pane its id
   */
  void show(Zoom zoom, String pane);

  /**
   * Shows a pane behind its tab; all else stays as it is.
   *
   * @param pane its id
   */
  void show(String pane);
}
