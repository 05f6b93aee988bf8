package org.resnetexplorer.explain.attribution;

/** Why a method has no map to give. */
public enum Refusal {
  /** The call's output has one cell or none a channel: it no longer knows where anything was. */
  NO_CELLS,
  /**
   * Its norms take mean and deviation of the picture itself: no line of theirs is fixed, in which
   * relevance could be folded.
   */
  GROUP_NORM,
  /** There is no call of this name. */
  NO_CALL
}
