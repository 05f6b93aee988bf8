package org.resnetexplorer.explain.notebook;

import java.util.List;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Network;

/**
 * Where a hook finds a call's output. A ReLU that a block calls several times is one module, so
 * that all outputs but the last are found where the next module reads them; what is no module too.
 *
 * @param module path; empty for the whole model
 * @param isInput whether it is what the module reads
 */
record Spot(String module, boolean isInput) {

  /** Of a call that is neither a sum nor the padding before it. */
  static Spot of(Network network, Call call) {
    if (network.findModule(call.module()).orElseThrow().isLeaf() && !call.name().contains("#")) {
      return new Spot(call.module(), false);
    }
    if (call.isGate()) {
      return new Spot(call.module(), false);
    }
    Block block = network.blockOf(call.name()).orElse(null);
    if (block != null && block.output().equals(call)) {
      return new Spot(block.path(), false);
    }
    List<Call> readers =
        network.calls().stream().filter(c -> c.inputs().contains(call.index())).toList();
    return readers.isEmpty() ? new Spot("", false) : new Spot(readers.get(0).module(), true);
  }

  /** Of an output of one of a module's calls, with each module that reads it. */
  static List<Spot> readers(Network network, Call call) {
    return network.calls().stream()
        .filter(reader -> reader.inputs().contains(call.index()))
        .map(
            reader ->
                reader.padding().isPresent()
                    ? new Spot(reader.module() + ".downsample", true)
                    : new Spot(reader.module(), true))
        .toList();
  }

  /** The path of the branch's last module: what the sum adds first. */
  static Spot branch(Network network, Call sum) {
    return new Spot(network.calls().get(sum.inputs().get(0)).module(), false);
  }

  /** What the sum adds second, once there is a module of it. */
  static Spot shortcut(Call sum) {
    return new Spot(sum.module() + ".downsample", false);
  }

  /** The same of the call that pads x for a sum. */
  static Spot padding(Network network, Call pad) {
    return network.calls().stream()
        .filter(call -> call.isSum() && call.inputs().contains(pad.index()))
        .map(Spot::shortcut)
        .findFirst()
        .orElseThrow();
  }

  /** How Python calls what the hook looks at. */
  String values() {
    return isInput ? "inputs[0]" : "output";
  }

  /**
   * The line that puts other values there.
   *
   * @param expression of {@link #values}
   */
  String hook(String expression) {
    return isInput
        ? Python.module(module)
            + ".register_forward_pre_hook(lambda module, inputs: "
            + expression
            + ")\n"
        : Python.module(module)
            + ".register_forward_hook(lambda module, inputs, output: "
            + expression
            + ")\n";
  }
}
