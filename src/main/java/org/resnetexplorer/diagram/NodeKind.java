package org.resnetexplorer.diagram;

import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;

/** What a node is: one of the eight kinds of call, or a block or stage of them. */
public enum NodeKind {
  CONVOLUTION(Token.CONV, "conv"),
  BATCH_NORM(Token.BN, "bn"),
  RELU(Token.RELU, "relu"),
  POOLING(Token.POOL, "pool"),
  SUM(Token.ADD, "add"),
  LINEAR(Token.LINEAR, "fc"),
  RESHAPE(Token.RESHAPE, "flatten"),
  PADDING(Token.RESHAPE, "pad"),
  BLOCK(Token.LINE_STRONG, "block"),
  STAGE(Token.LINE_STRONG, "stage");

  private final Token colour;
  private final String word;

  NodeKind(Token colour, String word) {
    this.colour = colour;
    this.word = word;
  }

  /** The kind of call that runs this operation. */
  public static NodeKind of(Operation operation) {
    if (operation instanceof Layer layer) {
      return of(layer);
    }
    if (operation instanceof Operation.PadShortcut) {
      return PADDING;
    }
    return operation instanceof Operation.Add ? SUM : RESHAPE;
  }

  private static NodeKind of(Layer layer) {
    if (layer instanceof Layer.Conv2d) {
      return CONVOLUTION;
    }
    if (layer instanceof Layer.BatchNorm2d) {
      return BATCH_NORM;
    }
    if (layer instanceof Layer.ReLU) {
      return RELU;
    }
    return layer instanceof Layer.Linear ? LINEAR : POOLING;
  }

  /** The colour of its stripe. */
  public Token colour() {
    return colour;
  }

  /** The shortest name, where the call's own does not fit. */
  public String word() {
    return word;
  }
}
