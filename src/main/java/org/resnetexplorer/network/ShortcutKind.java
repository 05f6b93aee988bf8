package org.resnetexplorer.network;

/**
 * How a shortcut changes the shape of x where the branch does, if there is one: three options and
 * the plain networks of "Deep Residual Learning for Image Recognition" (He et al. 2015, section
 * 4.1), and ResNet-D of "Bag of Tricks for Image Classification with Convolutional Neural Networks"
 * (He et al. 2019, section 4.2).
 */
public enum ShortcutKind {
  /** Option B: a 1x1 convolution and batch norm. */
  PROJECTION("project"),
  /** Option B without the batch norm, as in "Dive into Deep Learning" (Zhang et al., chapter 8). */
  BARE("bare"),
  /**
   * Option C: a 1x1 convolution and batch norm in every block, whether the shape changes or not.
   */
  EVERYWHERE("all"),
  /** ResNet-D: the mean of 2x2 cells where resolution halves, then a 1x1 and batch norm. */
  POOLED("pool"),
  /** Option A: every second row and column, channels padded with zeros; nothing is learned. */
  PADDED("pad"),
  /** A plain network: nothing is added anywhere, each block is its branch alone. */
  NONE("none");

  private final String word;

  ShortcutKind(String word) {
    this.word = word;
  }

  /** How {@link SpecText} and the keys of texts name it. */
  public String word() {
    return word;
  }

  /** Whether it changes the shape with a convolution, in a module named {@code downsample}. */
  public boolean projects() {
    return switch (this) {
      case PROJECTION, BARE, EVERYWHERE, POOLED -> true;
      case PADDED, NONE -> false;
    };
  }

  /** Whether a batch norm stands behind that convolution. */
  boolean normalises() {
    return projects() && this != BARE;
  }
}
