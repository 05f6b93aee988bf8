package org.resnetexplorer.diagram;

import java.util.Optional;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Network;

/** What a diagram shows: the three depths of zoom, and the calls before and after the blocks. */
public sealed interface View {

  /** The whole network, stages to scale. */
  record Net() implements View {}

  /**
   * The blocks of one stage.
   *
   * @param number from 1
   * @param open whether its repeats are spread out instead of folded into a pile
   */
  record Stage(int number, boolean open) implements View {

    /** The stage with its repeats folded. */
    public Stage(int number) {
      this(number, false);
    }
  }

  /**
   * Every call of one residual block.
   *
   * @param path {@code layer2.0}
   */
  record BlockView(String path) implements View {}

  /** The calls before the first block. */
  record Stem() implements View {}

  /** The calls after the last block. */
  record Head() implements View {}

  /** What it shows, by the module's path; nothing for the whole network. */
  default Optional<String> label() {
    if (this instanceof BlockView block) {
      return Optional.of(block.path());
    }
    if (this instanceof Stage stage) {
      return Optional.of("layer" + stage.number());
    }
    if (this instanceof Net) {
      return Optional.empty();
    }
    return Optional.of(this instanceof Stem ? "stem" : "head");
  }

  /** The view that shows this call or module closest; the whole net for the root. */
  static View holding(Network network, String callOrModule) {
    return network
        .blockOf(callOrModule)
        .<View>map(block -> new BlockView(block.path()))
        .orElseGet(() -> outsideBlocks(network, callOrModule));
  }

  /** What is inside a node: a stage's blocks, a pile's blocks one by one, a block's calls. */
  static View inside(Network network, Node node) {
    if (node.isPile()) {
      return new Stage(network.blockOf(node.id()).orElseThrow().stage(), true);
    }
    return holding(network, node.id());
  }

  private static View outsideBlocks(Network network, String name) {
    if (name.isEmpty()) {
      return new Net();
    }
    return network
        .firstBlockIn(name)
        .<View>map(block -> new Stage(block.stage()))
        .orElseGet(() -> beforeBlocks(network, name) ? new Stem() : new Head());
  }

  private static boolean beforeBlocks(Network network, String name) {
    Block first = network.blocks().get(0);
    return network
        .findCall(name)
        .or(() -> network.callsWithin(name).stream().findFirst())
        .map(call -> call.index() <= first.source().index())
        .orElseThrow(() -> new IllegalArgumentException("No call or module " + name));
  }
}
