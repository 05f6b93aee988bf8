package org.resnetexplorer.network;

/**
 * The two residual blocks of "Deep Residual Learning for Image Recognition" (He et al. 2015, figure
 * 5), under torchvision's class names.
 */
public enum BlockKind {
  /** Two 3x3 convolutions; ResNet-18 and 34. */
  BASIC("BasicBlock", 1, 2),
  /** 1x1, 3x3, 1x1; the last one widens fourfold; ResNet-50, 101 and 152. */
  BOTTLENECK("Bottleneck", 4, 3);

  private final String typeName;
  private final int expansion;
  private final int convolutions;

  BlockKind(String typeName, int expansion, int convolutions) {
    this.typeName = typeName;
    this.expansion = expansion;
    this.convolutions = convolutions;
  }

  /** PyTorch's class name, as {@code print(model)} writes it. */
  public String typeName() {
    return typeName;
  }

  /** Output channels of a block divided by its {@code planes}. */
  public int expansion() {
    return expansion;
  }

  /** Convolutions on the residual branch; what the depth in a ResNet's name counts. */
  public int convolutions() {
    return convolutions;
  }
}
