package org.resnetexplorer.network;

import java.util.List;
import java.util.Optional;

/** What can be selected: a call, or a module that holds several. */
public sealed interface Target {

  /** A container of the module tree: the net, a stage, a block, a projection. */
  record OfModule(String path) implements Target {}

  /** One call. */
  record OfCall(String name) implements Target {}

  static Target of(Call call) {
    return new OfCall(call.name());
  }

  static Target of(ModuleNode module) {
    return new OfModule(module.path());
  }

  /** The call's name or the module's path, as PyTorch writes it; empty for the whole net. */
  default String id() {
    return this instanceof OfCall call ? call.name() : ((OfModule) this).path();
  }

  /** The call whose output stands for this: the call itself, or the last one inside the module. */
  default Call output(Network network) {
    if (this instanceof OfCall call) {
      return network.findCall(call.name()).orElseThrow();
    }
    List<Call> inside = network.callsWithin(id());
    return inside.get(inside.size() - 1);
  }

  /** The call some places on from its output in forward order; empty before and behind all. */
  default Optional<Call> beside(Network network, int step) {
    int index = output(network).index() + step;
    return index >= 0 && index < network.calls().size()
        ? Optional.of(network.calls().get(index))
        : Optional.empty();
  }

  /** Whether the network has it. */
  default boolean existsIn(Network network) {
    return this instanceof OfCall call
        ? network.findCall(call.name()).isPresent()
        : network.findModule(id()).isPresent();
  }
}
