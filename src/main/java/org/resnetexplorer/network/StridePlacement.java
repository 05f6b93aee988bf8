package org.resnetexplorer.network;

/** Which convolution of a Bottleneck halves the resolution; a BasicBlock always uses its first. */
public enum StridePlacement {
  /** The first 1x1, as in the paper ("v1", Caffe). */
  FIRST_1X1,
  /** The 3x3, as in torchvision ("v1.5"). */
  MIDDLE_3X3;

  public StridePlacement other() {
    return this == MIDDLE_3X3 ? FIRST_1X1 : MIDDLE_3X3;
  }
}
