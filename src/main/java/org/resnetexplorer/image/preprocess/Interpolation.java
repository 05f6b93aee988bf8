package org.resnetexplorer.image.preprocess;

import java.util.Locale;

/** How resizing weighs the pixels that one is made of: Pillow's filters of the same names. */
public enum Interpolation {
  /** A triangle: torchvision's recipes. */
  BILINEAR(1) {
    @Override
    double weight(double distance) {
      return distance < 1.0 ? 1.0 - distance : 0.0;
    }
  },
  /** The cubic of Keys with a = -0.5, which sharpens: most of timm's recipes. */
  BICUBIC(2) {
    @Override
    double weight(double distance) {
      if (distance < 1.0) {
        return ((A + 2.0) * distance - (A + 3.0)) * distance * distance + 1;
      }
      return distance < 2.0 ? (((distance - 5) * distance + 8) * distance - 4) * A : 0.0;
    }
  };

  private static final double A = -0.5;

  private final double support;

  Interpolation(double support) {
    this.support = support;
  }

  /** How far the filter reaches where nothing is made smaller, in pixels. */
  double support() {
    return support;
  }

  /**
   * The filter's height.
   *
   * @param distance from its centre, 0 or more; in pixels of the smaller of source and result
   */
  abstract double weight(double distance);

  /** As recipes write it: {@code bicubic}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
