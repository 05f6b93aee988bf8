package org.resnetexplorer.weights.match;

/** The modules with weights that the trunk of a ResNet is made of: all but its head. */
enum Part {
  STEM_CONVOLUTION(false),
  STEM_NORM(true),
  /** One of the convolutions of a deep stem. */
  INNER_CONVOLUTION(false),
  INNER_NORM(true),
  /** Before the convolutions of a branch, as some call it the third one. */
  PROJECTION(false),
  CONVOLUTION(false),
  NORM(true),
  /** Where a shortcut pools first, this place has the convolution, and the norm the next. */
  PROJECTION_NORM(true),
  POOLED_PROJECTION_NORM(true),
  /** The two layers of a gate. */
  GATE_SQUEEZE(false),
  GATE_EXCITE(false);

  private final boolean norm;

  Part(boolean norm) {
    this.norm = norm;
  }

  /** Whether it is a batch norm; else a convolution. */
  boolean isNorm() {
    return norm;
  }
}
