package org.resnetexplorer.app.common;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.ModuleType;
import org.resnetexplorer.network.Network;

/**
 * Where a debugger's step leads from a target: through the calls in forward order. Reads the
 * network only; the run is complete, so a step costs nothing.
 */
public final class Stepping {
  private final Network network;

  public Stepping(Network network) {
    this.network = network;
  }

  /** The first call of the network. */
  public Target start() {
    return Target.of(network.calls().get(0));
  }

  /** The last call of the network, which gives the logits. */
  public Target end() {
    return Target.of(network.calls().get(network.calls().size() - 1));
  }

  /** Into a module: its first call. From a call: the next one, wherever it is. */
  public Optional<Target> into(Target from) {
    if (from instanceof Target.OfModule module) {
      return Optional.of(Target.of(network.callsWithin(module.path()).get(0)));
    }
    return callAt(from.output(network).index() + 1);
  }

  /** The call before the target's first one. */
  public Optional<Target> back(Target from) {
    int first =
        from instanceof Target.OfModule module
            ? network.callsWithin(module.path()).get(0).index()
            : from.output(network).index();
    return callAt(first - 1);
  }

  /** What runs next on the same level; at the end of a level, what follows the level. */
  public Optional<Target> over(Target from) {
    Target place = from;
    while (true) {
      Optional<Target> parent = out(place);
      if (parent.isEmpty()) {
        return Optional.empty();
      }
      List<Target> level = level(parent.get());
      int next = level.indexOf(place) + 1;
      if (next < level.size()) {
        return Optional.of(level.get(next));
      }
      place = parent.get();
    }
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

  private Optional<Target> callAt(int index) {
    return index >= 0 && index < network.calls().size()
        ? Optional.of(Target.of(network.calls().get(index)))
        : Optional.empty();
  }

  /**
   * What stands inside a module, in forward order: stages as modules, a block's calls one by one.
   */
  public List<Target> level(Target parent) {
    ModuleNode module = network.findModule(parent.id()).orElseThrow();
    if (module.type() instanceof ModuleType.ResidualBlock) {
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
        .filter(child -> !(child.type() instanceof ModuleType.Leaf))
        .filter(child -> call.name().startsWith(child.path() + "."))
        .findFirst()
        .<Target>map(Target::of)
        .orElseGet(() -> Target.of(call));
  }
}
