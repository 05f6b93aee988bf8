package org.resnetexplorer.app.pane;

/**
 * A part of the window that shows one thing. It says what it is and how to make it; all else comes
 * from the window's one list of panes: tabs, menu, names for the command line, style sheets, texts,
 * loading when first seen, catching up, and what stands in its place when its work fails.
 */
public interface Pane {

  /** What it is; asked for without a window, so it costs nothing. */
  Declaration declaration();

  /**
   * Joins it to a window, once. Its view is neither loaded nor drawn before it is first seen.
   *
   * @param context belongs to this pane alone: knows whether it is seen, and takes its failures
   */
  Attached attach(PaneContext context, PaneServices services);
}
