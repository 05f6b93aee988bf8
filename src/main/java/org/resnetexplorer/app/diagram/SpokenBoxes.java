package org.resnetexplorer.app.diagram;

import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.text.Messages;

/** What a screen reader says of the boxes. */
final class SpokenBoxes {
  private final Messages messages;
  private final DiagramViewModel model;

  SpokenBoxes(Messages messages, DiagramViewModel model) {
    this.messages = messages;
    this.model = model;
  }

  /** {@code relu#2 of layer2.0, ReLU, output 128 by 28 by 28, 48 per cent zero}. */
  String of(Node node) {
    Double share = model.zeroShares().get(node.id());
    return share == null
        ? node.role()
        : messages.text("canvas.spoken.zero", node.role(), Math.round(100 * share));
  }

  /** The selected box, or where one is. */
  String ofSelection() {
    return model.selectedNode().map(this::of).orElseGet(() -> messages.text("canvas.spoken.none"));
  }
}
