package org.resnetexplorer.image.preprocess;

/** What a network was taught that white is, before mean and deviation. */
public enum LevelScale {
  /** Levels are divided by 255: torchvision's {@code ToTensor}. */
  ONE(1),
  /** Levels stay whole numbers: Caffe, Detectron2, OpenMMLab. */
  BYTE(255);

  private final int white;

  LevelScale(int white) {
    this.white = white;
  }

  /** The value of white, 1 or 255. */
  public int white() {
    return white;
  }

  /** The value of a level, in 32 bits. */
  float of(int level) {
    return this == ONE ? level / 255f : level;
  }
}
