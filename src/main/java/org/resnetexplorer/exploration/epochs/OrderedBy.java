package org.resnetexplorer.exploration.epochs;

/** What says which checkpoint comes after which. */
public enum OrderedBy {
  /** The epoch that stands in the file, or in its name. */
  EPOCH,
  /** The step of the optimizer that stands in the file, or in its name. */
  STEP,
  /** A number in the name. */
  NUMBER,
  /** When the file was written. */
  TIME
}
