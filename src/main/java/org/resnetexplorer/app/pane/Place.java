package org.resnetexplorer.app.pane;

/** Where in the window a pane stands. */
public enum Place {
  /** A strip above all others, while it is wanted. */
  TOP,
  /** At full height on the left. */
  LEFT,
  /** In the middle above, one of several behind tabs. */
  UPPER,
  /** In the middle below, one of several behind tabs. */
  LOWER,
  /** Behind the tab of the answer's reasons, one of several behind tabs of its own. */
  WHY,
  /** Behind the tab of the data set, one of several behind tabs of its own. */
  DATA,
  /** On the right above, always seen. */
  UPPER_RIGHT,
  /** On the right below: of all panes the first that is wanted. */
  LOWER_RIGHT;

  /** Whether a tab leads to the panes here. */
  public boolean hasTabs() {
    return this == UPPER || this == LOWER || isInner();
  }

  /** Whether the panes here stand within another one. */
  public boolean isInner() {
    return this == WHY || this == DATA;
  }
}
