package org.resnetexplorer.diagram;

/** How much of the network a drawing shows around what is selected. */
public enum Zoom {
  /** What suits the selection. */
  AUTO,
  NET,
  STAGE,
  BLOCK
}
