package org.resnetexplorer.diagram;

/** The rows of figures below the net that have a bar for each stage. */
public enum BarRow {
  /** Learned values. */
  PARAMETERS,
  /** Multiplications with a weight, for one picture. */
  MULTIPLY_ADDS
}
