package org.resnetexplorer.network;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where norm and ReLU stand beside a convolution: "Deep Residual Learning for Image Recognition"
 * (He et al. 2015) has them behind it, "Identity Mappings in Deep Residual Networks" (He et al.
 * 2016, figure 1) before it, so that nothing but sums lies on the way of the shortcuts.
 */
public enum Order {
  /** Convolution, norm, ReLU; the block's last ReLU follows the sum. What people call v1. */
  CONVOLUTION_FIRST("no"),
  /**
   * Norm, ReLU, convolution; nothing follows a sum, so that the sum of the last block is normed and
   * rectified once before it is pooled. What people call v2.
   */
  NORM_FIRST("yes"),
  /** The same without that last norm, as kuangliu's pytorch-cifar has it. */
  NORM_FIRST_OPEN("open");

  private final String word;

  Order(String word) {
    this.word = word;
  }

  /** How {@link SpecText} and the keys of texts name it. */
  public String word() {
    return word;
  }

  /** The one that is named so. */
  public static Optional<Order> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word.equals(word)).findFirst();
  }

  /** Whether norm and ReLU come before each convolution. */
  public boolean isPreActivated() {
    return switch (this) {
      case CONVOLUTION_FIRST -> false;
      case NORM_FIRST, NORM_FIRST_OPEN -> true;
    };
  }

  /** Whether a norm and a ReLU stand between the last block and the pooling. */
  public boolean endsWithNorm() {
    return switch (this) {
      case CONVOLUTION_FIRST, NORM_FIRST_OPEN -> false;
      case NORM_FIRST -> true;
    };
  }
}
