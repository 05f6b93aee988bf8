package org.resnetexplorer.network;

/**
 * The two residual blocks of "Deep Residual Learning for Image Recognition" (He et al. 2015, figure
 * 5), under torchvision's class names. A closed set: nobody asks which of them a block is, but what
 * a kind says of itself here, or by a switch that names every kind.
 */
public enum BlockKind {
  /** Two 3x3 convolutions; ResNet-18 and 34. */
  BASIC("BasicBlock", "basic", 1, 2),
  /** 1x1, 3x3, 1x1; the last one widens fourfold; ResNet-50, 101 and 152. */
  BOTTLENECK("Bottleneck", "bottleneck", 4, 3);

  private final String typeName;
  private final String word;
  private final int expansion;
  private final int convolutions;

  BlockKind(String typeName, String word, int expansion, int convolutions) {
    this.typeName = typeName;
    this.word = word;
    this.expansion = expansion;
    this.convolutions = convolutions;
  }

  /** The class name of torchvision's block. */
  public String typeName() {
    return typeName;
  }

  /**
   * The class name of a block whose layers stand in that order, as {@code print(model)} writes it:
   * torchvision's, or timm's for pre-activation.
   */
  public String typeName(Order order) {
    return order.isPreActivated() ? "PreAct" + typeName : typeName;
  }

  /** How {@link SpecText} and the keys of texts name it: {@code basic}. */
  public String word() {
    return word;
  }

  /** Output channels of a block divided by its {@code planes}. */
  public int expansion() {
    return expansion;
  }

  /** Convolutions on the residual branch; what the depth in a ResNet's name counts. */
  public int convolutions() {
    return convolutions;
  }

  /** Whether its inside may be wider than its planes, and in groups (ResNeXt, Wide ResNet). */
  public boolean hasInnerWidth() {
    return switch (this) {
      case BASIC -> false;
      case BOTTLENECK -> true;
    };
  }

  /**
   * Whether there is a choice of the convolution that has the stride, see {@link StridePlacement}.
   */
  public boolean placesStride() {
    return switch (this) {
      case BASIC -> false;
      case BOTTLENECK -> true;
    };
  }

  /** Whether its 3x3 may be dilated; torchvision refuses that in a BasicBlock. */
  public boolean canDilate() {
    return switch (this) {
      case BASIC -> false;
      case BOTTLENECK -> true;
    };
  }

  /** Whether its shortcut may pad with zeros in place of projecting, as in CIFAR's networks. */
  public boolean canPad() {
    return switch (this) {
      case BASIC -> true;
      case BOTTLENECK -> false;
    };
  }
}
