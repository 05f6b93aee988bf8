package org.resnetexplorer.diagram;

/** An arrow key. */
public enum Direction {
  LEFT,
  RIGHT,
  UP,
  DOWN
}
