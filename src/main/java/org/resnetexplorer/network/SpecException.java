package org.resnetexplorer.network;

/** Numbers that make no ResNet. The message is PyTorch's own where PyTorch refuses them too. */
public final class SpecException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** Why numbers make no network. */
  public enum Reason {
    /** Three or four stages of 1 to 200 blocks each. */
    DEPTHS(false),
    /** Classes, channels or width below 1. */
    LEAST(false),
    /** torchvision's {@code BasicBlock.__init__} refuses groups and width. */
    BASIC(true),
    /** PyTorch's {@code Conv2d} wants a positive number of groups. */
    GROUPS(true),
    /** So little width that the inside of a Bottleneck has no channel. */
    NO_CHANNEL(false),
    /** Shortcuts that pad go with Basic Blocks of even channels. */
    PADDED(false),
    /** Only four stages of Bottlenecks whose shortcuts don't pool dilate. */
    DILATED(false),
    /** A shortcut that pre-activation has in any case. */
    PRE_ACTIVATED(false),
    /** Inner widths that are not those of the blocks, or that groups don't divide. */
    INNER(false),
    /** PyTorch's {@code GroupNorm} wants groups that divide the channels. */
    NORM(true),
    /** With pre-activation blocks are neither pruned nor normed by groups here. */
    NORMS_FIRST(false),
    /** Not written as a network is written. */
    TEXT(false);

    private final boolean ofPyTorch;

    Reason(boolean ofPyTorch) {
      this.ofPyTorch = ofPyTorch;
    }

    /** Whether the message is what PyTorch says. */
    public boolean isOfPyTorch() {
      return ofPyTorch;
    }
  }

  SpecException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
