package org.resnetexplorer.app.controls;

/** How much room the window has; panes drop what they can do without. */
public enum WidthClass {
  /** At least 1440 wide: everything. */
  WIDE,
  /** 1200 to 1439: compact cards, no histogram. */
  MIDDLE,
  /** Below 1200: no shapes in the tree, short captions. */
  NARROW;

  public static WidthClass of(double width) {
    if (width >= 1440) {
      return WIDE;
    }
    return width >= 1200 ? MIDDLE : NARROW;
  }
}
