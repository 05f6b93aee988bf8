package org.resnetexplorer.app.pane;

/** What a pane can show nothing without. */
public enum Need {
  /** A finished run, with its activations. */
  RUN,
  /** An engine that takes gradients of a run. */
  GRADIENTS,
  /** The numbers of the open model. */
  WEIGHTS
}
