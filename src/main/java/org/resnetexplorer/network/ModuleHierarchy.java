package org.resnetexplorer.network;

import java.util.List;
import java.util.Optional;

/**
 * What stands around and inside a target, as tables and the path above the diagram list it: as
 * {@code forward()} nests it, but with a block's projection among the block's calls.
 */
public final class ModuleHierarchy {
  private final Network network;
  private final ForwardSteps forward;

  public ModuleHierarchy(Network network) {
    this.network = network;
    this.forward = new ForwardSteps(network);
  }

  /** The module around: the block of a call, the stage of a block, the net of a stage. */
  public Optional<Target> out(Target from) {
    String id = from.id();
    if (id.isEmpty()) {
      return Optional.empty();
    }
    Optional<Block> block = network.blockOf(id);
    if (block.isPresent() && !id.equals(block.get().path())) {
      return Optional.of(new Target.OfModule(block.get().path()));
    }
    return Optional.of(new Target.OfModule(forward.around(from)));
  }

  /**
   * What stands inside a module, in forward order: stages as modules, a block's calls one by one.
   */
  public List<Target> level(Target parent) {
    ModuleNode module = network.findModule(parent.id()).orElseThrow();
    if (module.isBlock()) {
      return network.callsWithin(module.path()).stream().map(Target::of).toList();
    }
    return forward.statements(module.path());
  }
}
