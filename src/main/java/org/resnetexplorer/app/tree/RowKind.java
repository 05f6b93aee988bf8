package org.resnetexplorer.app.tree;

import java.util.Locale;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.Operation;

/** What a row stands for; calls of one kind share a colour. */
enum RowKind {
  NET,
  STAGE,
  BLOCK,
  PROJECTION,
  CONV,
  BN,
  RELU,
  POOL,
  ADD,
  LINEAR,
  RESHAPE;

  static RowKind of(Operation operation) {
    if (operation instanceof Operation.Add) {
      return ADD;
    }
    return operation instanceof Layer layer ? ofLayer(layer) : RESHAPE;
  }

  private static RowKind ofLayer(Layer layer) {
    if (layer instanceof Layer.Conv2d) {
      return CONV;
    }
    if (layer instanceof Layer.BatchNorm2d) {
      return BN;
    }
    if (layer instanceof Layer.ReLU) {
      return RELU;
    }
    return layer instanceof Layer.Linear ? LINEAR : POOL;
  }

  boolean isContainer() {
    return ordinal() <= PROJECTION.ordinal();
  }

  String styleClass() {
    return "kind-" + name().toLowerCase(Locale.ROOT);
  }
}
