package org.resnetexplorer.network;

/**
 * What two ResNets of the same numbers may still do differently.
 *
 * @param classifier name of the last layer: {@code fc} or {@code linear}
 */
public record Family(Stem stem, ShortcutKind shortcut, String classifier) {

  /** torchvision's networks. */
  public static final Family TORCHVISION = new Family(Stem.IMAGENET, ShortcutKind.PROJECTION, "fc");

  /**
   * The networks for CIFAR-10 of He et al. 2015, section 4.2, under the names of the usual PyTorch
   * checkpoints.
   */
  public static final Family CIFAR = new Family(Stem.SMALL, ShortcutKind.PADDED, "linear");

  /** The networks of three stages for small pictures; what cannot pad projects. */
  public static Family small(BlockKind block) {
    return block.canPad()
        ? CIFAR
        : new Family(Stem.SMALL, ShortcutKind.PROJECTION, CIFAR.classifier());
  }

  public Family {
    if (!classifier.equals("fc") && !classifier.equals("linear")) {
      throw new IllegalArgumentException("No classifier " + classifier);
    }
  }
}
