package org.resnetexplorer.app.inference;

/** What the mouse takes hold of on the picture. */
enum Grip {
  NOTHING,
  /** The grey square, to move it. */
  GREY,
  /** The inside of the crop, to move it. */
  CROP,
  TOP_LEFT,
  TOP_RIGHT,
  BOTTOM_LEFT,
  BOTTOM_RIGHT;

  boolean isCorner() {
    return this == TOP_LEFT || this == TOP_RIGHT || this == BOTTOM_LEFT || this == BOTTOM_RIGHT;
  }

  boolean isLeft() {
    return this == TOP_LEFT || this == BOTTOM_LEFT;
  }

  boolean isTop() {
    return this == TOP_LEFT || this == TOP_RIGHT;
  }
}
