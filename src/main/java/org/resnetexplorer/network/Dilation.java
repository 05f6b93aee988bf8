package org.resnetexplorer.network;

import java.util.Arrays;
import java.util.Optional;

/**
 * Which stages keep their resolution and spread the cells that a 3x3 reads instead: torchvision's
 * {@code replace_stride_with_dilation}, as networks for segmentation have it ("Rethinking Atrous
 * Convolution for Semantic Image Segmentation", Chen et al. 2017). No state dict tells.
 */
public enum Dilation {
  /** Each stage but the first halves the resolution. */
  NONE("no", 5),
  /** {@code layer4} keeps it. */
  LAST("4", 4),
  /** {@code layer3} and {@code layer4} keep it. */
  LAST_TWO("3-4", 3);

  private final String word;
  private final int first;

  Dilation(String word, int first) {
    this.word = word;
    this.first = first;
  }

  /** How {@link SpecText}, options and choices name it. */
  public String word() {
    return word;
  }

  /** The one that is named so. */
  public static Optional<Dilation> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  /** Whether any stage does. */
  public boolean isThere() {
    return this != NONE;
  }

  /**
   * Whether a stage does.
   *
   * @param stage from 1
   */
  boolean dilates(int stage) {
    return stage >= first;
  }
}
