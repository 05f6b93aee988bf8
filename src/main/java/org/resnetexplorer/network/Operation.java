package org.resnetexplorer.network;

/** What one call computes: a layer of PyTorch, the residual sum, or flatten. */
public sealed interface Operation permits Layer, Operation.Add, Operation.Flatten {

  /** The residual sum {@code out += identity}, here a call of its own that overwrites nothing. */
  record Add() implements Operation {}

  /** {@code torch.flatten(x, 1)}: {@code [N, C, 1, 1]} to {@code [N, C]}. */
  record Flatten() implements Operation {}

  /** PyTorch's name of it: {@code Conv2d}, {@code add}, {@code flatten}. */
  default String typeName() {
    if (this instanceof Layer layer) {
      return layer.getClass().getSimpleName();
    }
    return this instanceof Add ? "add" : "flatten";
  }
}
