package org.resnetexplorer.render;

/**
 * Whether the values of a call can be negative at all. It follows from the call's kind and not from
 * the least value that happens to occur: a convolution stays signed on a picture for which all its
 * outputs are positive.
 */
public enum Signedness {
  /** After ReLU and what follows it (max-pooling, average pooling): zero and above. */
  NON_NEGATIVE(ColorMap.VIRIDIS),

  /** Convolution, batch norm, sum, fully connected, kernels, evidence: either sign. */
  SIGNED(ColorMap.DIVERGING);

  private final ColorMap map;

  Signedness(ColorMap map) {
    this.map = map;
  }

  /** The colour map used unless a person picks another. */
  public ColorMap map() {
    return map;
  }
}
