package org.resnetexplorer.explain.attribution;

/** Why a method has no map to give. */
public enum Refusal {
  /** The call's output has one cell or none a channel: it no longer knows where anything was. */
  NO_CELLS,
  /** There is no call of this name. */
  NO_CALL
}
