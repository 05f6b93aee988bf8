package org.resnetexplorer.app.pane;

/** What a pane can show nothing without. */
public enum Need {
  /** A finished run, with its activations. */
  RUN,
  /** An answer to ask about; a network without a head gives none. */
  ANSWER,
  /** An engine that takes gradients of a run. */
  GRADIENTS,
  /** The numbers of the open model. */
  WEIGHTS
}
