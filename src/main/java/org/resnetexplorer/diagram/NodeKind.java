package org.resnetexplorer.diagram;

import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;

/** What a node is: one of the kinds of call, or a block or stage of them. */
public enum NodeKind {
  CONVOLUTION(Token.CONV, "conv"),
  BATCH_NORM(Token.BN, "bn"),
  GROUP_NORM(Token.BN, "gn"),
  RELU(Token.RELU, "relu"),
  POOLING(Token.POOL, "pool"),
  SUM(Token.ADD, "add"),
  GATE(Token.RELU, "mul"),
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
    return operation.accept(new OfOperation());
  }

  /** The colour of its stripe. */
  public Token colour() {
    return colour;
  }

  /** The shortest name, where the call's own does not fit. */
  public String word() {
    return word;
  }

  private static final class OfOperation implements Operation.Visitor<NodeKind> {
    @Override
    public NodeKind conv2d(Layer.Conv2d conv) {
      return CONVOLUTION;
    }

    @Override
    public NodeKind batchNorm2d(Layer.BatchNorm2d norm) {
      return BATCH_NORM;
    }

    @Override
    public NodeKind groupNorm(Layer.GroupNorm norm) {
      return GROUP_NORM;
    }

    @Override
    public NodeKind batchNorm1d(Layer.BatchNorm1d norm) {
      return BATCH_NORM;
    }

    @Override
    public NodeKind curve(Layer.Curve curve) {
      return RELU;
    }

    @Override
    public NodeKind dropout(Layer.Dropout dropout) {
      return RESHAPE;
    }

    @Override
    public NodeKind adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
      return POOLING;
    }

    @Override
    public NodeKind relu(Layer.ReLU relu) {
      return RELU;
    }

    @Override
    public NodeKind maxPool2d(Layer.MaxPool2d pool) {
      return POOLING;
    }

    @Override
    public NodeKind avgPool2d(Layer.AvgPool2d pool) {
      return POOLING;
    }

    @Override
    public NodeKind identity(Layer.Identity identity) {
      return RESHAPE;
    }

    @Override
    public NodeKind adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
      return POOLING;
    }

    @Override
    public NodeKind linear(Layer.Linear linear) {
      return LINEAR;
    }

    @Override
    public NodeKind add(Operation.Add add) {
      return SUM;
    }

    @Override
    public NodeKind gate(Operation.Gate gate) {
      return GATE;
    }

    @Override
    public NodeKind flatten(Operation.Flatten flatten) {
      return RESHAPE;
    }

    @Override
    public NodeKind padShortcut(Operation.PadShortcut pad) {
      return PADDING;
    }
  }
}
