package org.resnetexplorer.explain.cell;

/** What the run made of a call's output after it was computed. */
public sealed interface Change {
  /** Multiplied with a factor, as the engine rounds it to 32 bits. */
  record Scaled(double factor) implements Change {}

  /** Given by whoever asked for the run, whatever was computed. */
  record Replaced(double value) implements Change {}
}
