package org.resnetexplorer.diagram;

/** Which part of a text stands at its x. */
public enum Anchor {
  START(0),
  MIDDLE(0.5),
  END(1);

  private final double before;

  Anchor(double before) {
    this.before = before;
  }

  /** The part of the text's width that lies left of its x. */
  public double before() {
    return before;
  }
}
