package org.resnetexplorer.network;

/** What one call computes: a layer of PyTorch, the residual sum, flatten, or padding of x. */
public sealed interface Operation
    permits Layer, Operation.Add, Operation.Flatten, Operation.PadShortcut {

  /** The residual sum {@code out += identity}, here a call of its own that overwrites nothing. */
  record Add() implements Operation {}

  /** {@code torch.flatten(x, 1)}: {@code [N, C, 1, 1]} to {@code [N, C]}. */
  record Flatten() implements Operation {}

  /**
   * A shortcut without parameters that brings x to the shape of the branch: every {@code stride}-th
   * row and column from the first on, then channels of zeros, half of them before and half after
   * (option A of He et al. 2015).
   *
   * @param in channels of x
   * @param out channels of the branch, more than {@code in} by an even number
   */
  record PadShortcut(int in, int out, int stride) implements Operation {
    public PadShortcut {
      if (out < in || (out - in) % 2 != 0) {
        throw new IllegalArgumentException("No halves of zeros from " + in + " to " + out);
      }
    }

    /** Channels of zeros before x, and as many after it. */
    public int zeros() {
      return (out - in) / 2;
    }

    /** How the rows, and the columns, are picked. */
    public Window window() {
      return new Window(1, stride, 0);
    }
  }

  /** PyTorch's name of it: {@code Conv2d}, {@code add}, {@code flatten}, {@code pad}. */
  default String typeName() {
    if (this instanceof Layer layer) {
      return layer.getClass().getSimpleName();
    }
    if (this instanceof PadShortcut) {
      return "pad";
    }
    return this instanceof Add ? "add" : "flatten";
  }
}
