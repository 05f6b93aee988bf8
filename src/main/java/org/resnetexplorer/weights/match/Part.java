package org.resnetexplorer.weights.match;

/** The modules with weights that the trunk of a ResNet is made of: all but its head. */
enum Part {
  STEM_CONVOLUTION(false),
  STEM_NORM(true),
  CONVOLUTION(false),
  NORM(true),
  PROJECTION(false),
  PROJECTION_NORM(true);

  private final boolean norm;

  Part(boolean norm) {
    this.norm = norm;
  }

  /** Whether it is a batch norm; else a convolution. */
  boolean isNorm() {
    return norm;
  }
}
