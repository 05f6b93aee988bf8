package org.resnetexplorer.network;

/**
 * How a shortcut changes the shape of x where the branch does, if there is one: two options and the
 * plain networks of "Deep Residual Learning for Image Recognition" (He et al. 2015, section 4.1).
 */
public enum ShortcutKind {
  /** Option B: a 1x1 convolution and batch norm. */
  PROJECTION,
  /** Option A: every second row and column, channels padded with zeros; nothing is learned. */
  PADDED,
  /** A plain network: nothing is added anywhere, each block is its branch alone. */
  NONE
}
