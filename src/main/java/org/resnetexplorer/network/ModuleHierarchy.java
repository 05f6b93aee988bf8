package org.resnetexplorer.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What stands around and inside a target, as tables and the path above the diagram list it. */
public final class ModuleHierarchy {
  private final Network network;

  public ModuleHierarchy(Network network) {
    this.network = network;
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
    int dot = id.lastIndexOf('.');
    return Optional.of(new Target.OfModule(dot < 0 ? "" : id.substring(0, dot)));
  }

  /**
   * What stands inside a module, in forward order: stages as modules, a block's calls one by one.
   */
  public List<Target> level(Target parent) {
    ModuleNode module = network.findModule(parent.id()).orElseThrow();
    if (module.isBlock()) {
      return network.callsWithin(module.path()).stream().map(Target::of).toList();
    }
    List<Target> level = new ArrayList<>();
    for (Call call : network.callsWithin(module.path())) {
      Target target = childHolding(module, call);
      if (!level.contains(target)) {
        level.add(target);
      }
    }
    return level;
  }

  private static Target childHolding(ModuleNode module, Call call) {
    return module.children().stream()
        .filter(child -> !child.isLeaf())
        .filter(child -> call.name().startsWith(child.path() + "."))
        .findFirst()
        .<Target>map(Target::of)
        .orElseGet(() -> Target.of(call));
  }
}
