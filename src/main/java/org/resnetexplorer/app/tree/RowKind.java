package org.resnetexplorer.app.tree;

import java.util.Locale;
import org.resnetexplorer.diagram.NodeKind;

/** What a row stands for; calls of one kind share a colour. */
enum RowKind {
  NET,
  STAGE,
  BLOCK,
  /** Layers one after the other: a gate, a projection, or a head of several layers. */
  SEQUENCE,
  CONV,
  BN,
  GN,
  RELU,
  POOL,
  ADD,
  LINEAR,
  RESHAPE;

  static RowKind of(NodeKind kind) {
    return switch (kind) {
      case CONVOLUTION -> CONV;
      case BATCH_NORM -> BN;
      case GROUP_NORM -> GN;
      case RELU, GATE -> RELU;
      case POOLING -> POOL;
      case SUM -> ADD;
      case LINEAR -> LINEAR;
      case RESHAPE, PADDING -> RESHAPE;
      case BLOCK -> BLOCK;
      case STAGE -> STAGE;
    };
  }

  boolean isContainer() {
    return ordinal() <= SEQUENCE.ordinal();
  }

  String styleClass() {
    return "kind-" + name().toLowerCase(Locale.ROOT);
  }
}
