package org.resnetexplorer.app.diagram;

import java.util.Optional;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.View;
import org.resnetexplorer.diagram.Zoom;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;

/** How the views of a network lie in one another: the net, its stages, their blocks. */
final class Depths {
  private Depths() {}

  /** A view, and what is selected in it. */
  record Place(View view, Target target) {}

  /**
   * One level out: from a block to its stage, from one of a pile's blocks to the open pile, from an
   * open pile to the folded stage, from a stage, the stem or the head to the net.
   */
  static Place out(Network network, View view) {
    if (view instanceof View.BlockView block) {
      Block left = network.blockOf(block.path()).orElseThrow();
      boolean piled = left.position() > 0 && network.spec().depths().get(left.stage() - 1) > 2;
      return new Place(new View.Stage(left.stage(), piled), new Target.OfModule(block.path()));
    }
    if (view instanceof View.Stage stage && stage.open()) {
      Target pile = new Target.OfModule("layer" + stage.number() + ".1");
      return new Place(new View.Stage(stage.number()), pile);
    }
    if (view instanceof View.Stage stage) {
      return new Place(new View.Net(), new Target.OfModule("layer" + stage.number()));
    }
    return new Place(new View.Net(), new Target.OfModule(""));
  }

  /** The view of a depth that shows a call or module. */
  static View around(Network network, String id, Zoom depth) {
    return switch (depth) {
      case AUTO -> View.holding(network, id);
      case NET -> new View.Net();
      case STAGE -> stageAround(network, id);
      case BLOCK -> blockAround(network, id);
    };
  }

  /** The stage that holds the selection, or the first one inside it; stem and head have none. */
  private static View stageAround(Network network, String id) {
    return network
        .blockOf(id)
        .or(() -> network.firstBlockIn(id))
        .<View>map(block -> new View.Stage(block.stage()))
        .orElseGet(() -> View.holding(network, id));
  }

  /** What a view draws of a selection that is larger; empty if the selection is inside of it. */
  static Optional<Target> drawn(Network network, View view, String selected) {
    Optional<String> path =
        view instanceof View.Stage stage
            ? network.stage(stage.number()).stream()
                .findFirst()
                .map(block -> block.path().substring(0, block.path().lastIndexOf('.')))
            : view instanceof View.BlockView block ? Optional.of(block.path()) : Optional.empty();
    return path.filter(
            drawn ->
                !drawn.equals(selected) && (selected.isEmpty() || drawn.startsWith(selected + ".")))
        .map(Target.OfModule::new);
  }

  /** The block that holds the selection, or the first one inside it; stem and head have none. */
  private static View blockAround(Network network, String id) {
    View closest = View.holding(network, id);
    if (closest instanceof View.Stage || closest instanceof View.Net) {
      return network
          .firstBlockIn(id)
          .<View>map(block -> new View.BlockView(block.path()))
          .orElse(closest);
    }
    return closest;
  }

  /** Whether the network has this view: another one may have fewer blocks or stages. */
  static boolean exists(Network network, View view) {
    if (view instanceof View.BlockView block) {
      return network.findModule(block.path()).isPresent();
    }
    return !(view instanceof View.Stage stage) || stage.number() <= network.spec().depths().size();
  }

  /** The box in an outer drawing out of which an inner view grows; none if it does not. */
  static Optional<Node> boxOf(Network network, View outer, Diagram drawn, View inner) {
    return level(inner) > level(outer) ? drawn.nodeOf(name(network, inner)) : Optional.empty();
  }

  private static int level(View view) {
    if (view instanceof View.Net) {
      return 0;
    }
    if (view instanceof View.BlockView) {
      return 3;
    }
    return view instanceof View.Stage stage && stage.open() ? 2 : 1;
  }

  private static String name(Network network, View view) {
    if (view instanceof View.BlockView block) {
      return block.path();
    }
    if (view instanceof View.Stage stage) {
      return "layer" + stage.number() + (stage.open() ? ".1" : "");
    }
    int last = network.calls().size() - 1;
    return network.calls().get(view instanceof View.Stem ? 0 : last).name();
  }
}
