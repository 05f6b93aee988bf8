package org.resnetexplorer.network;

/**
 * What two ResNets of the same numbers may still do differently.
 *
 * @param bias whether every convolution of stem, blocks and projections has a bias
 * @param dilation which stages dilate in place of a stride
 * @param order whether norm and ReLU stand behind each convolution or before it
 * @param inner how wide blocks are inside after pruning
 * @param norm what follows its convolutions; a head has its own
 */
public record Family(
    Stem stem,
    ShortcutKind shortcut,
    Head head,
    Squeeze squeeze,
    boolean bias,
    Dilation dilation,
    Order order,
    InnerWidths inner,
    Norm norm) {

  /** torchvision's networks. */
  public static final Family TORCHVISION =
      new Family(Stem.IMAGENET, ShortcutKind.PROJECTION, Head.FC);

  /** Without gates, biases, dilation and pruning, as in the first paper on ResNets. */
  public Family(Stem stem, ShortcutKind shortcut, Head head) {
    this(
        stem,
        shortcut,
        head,
        Squeeze.NONE,
        false,
        Dilation.NONE,
        Order.CONVOLUTION_FIRST,
        InnerWidths.FULL,
        Norm.BATCH);
  }

  /**
   * The networks for CIFAR-10 of He et al. 2015, section 4.2, under the names of the usual PyTorch
   * checkpoints.
   */
  public static final Family CIFAR =
      new Family(Stem.SMALL, ShortcutKind.PADDED, Head.single("linear"));

  /** The networks of three stages for small pictures; what cannot pad projects. */
  public static Family small(BlockKind block) {
    return block.canPad() ? CIFAR : CIFAR.withShortcut(ShortcutKind.PROJECTION);
  }

  /** The same with another stem. */
  public Family withStem(Stem other) {
    return new Family(other, shortcut, head, squeeze, bias, dilation, order, inner, norm);
  }

  /** The same with another head. */
  public Family withHead(Head other) {
    return new Family(stem, shortcut, other, squeeze, bias, dilation, order, inner, norm);
  }

  /** The same with other shortcuts, or none. */
  public Family withShortcut(ShortcutKind other) {
    return new Family(stem, other, head, squeeze, bias, dilation, order, inner, norm);
  }

  /** The same with other gates, or none. */
  public Family withSqueeze(Squeeze other) {
    return new Family(stem, shortcut, head, other, bias, dilation, order, inner, norm);
  }

  /** The same with or without biases of convolutions. */
  public Family withBias(boolean biased) {
    return new Family(stem, shortcut, head, squeeze, biased, dilation, order, inner, norm);
  }

  /** The same with other stages dilated, or none. */
  public Family withDilation(Dilation other) {
    return new Family(stem, shortcut, head, squeeze, bias, other, order, inner, norm);
  }

  /** The same with layers in another order. */
  public Family withOrder(Order other) {
    return new Family(stem, shortcut, head, squeeze, bias, dilation, other, inner, norm);
  }

  /** The same with other widths inside its blocks. */
  public Family withInner(InnerWidths other) {
    return new Family(stem, shortcut, head, squeeze, bias, dilation, order, other, norm);
  }

  /** The same with another norm. */
  public Family withNorm(Norm other) {
    return new Family(stem, shortcut, head, squeeze, bias, dilation, order, inner, other);
  }

  /** Whether a norm follows the convolutions of projections. */
  boolean normalisesProjections() {
    return shortcut.normalises() && !order.isPreActivated();
  }

  /** Whether nothing is added to any block's branch. */
  public boolean isPlain() {
    return shortcut == ShortcutKind.NONE;
  }

  /** Whether the network ends in features and has no outputs of its own. */
  public boolean isTrunk() {
    return head instanceof Head.Trunk;
  }
}
