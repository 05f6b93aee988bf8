package org.resnetexplorer.network.code;

import java.util.List;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Network;

/** The class of one block's gate, with its own numbers. */
final class GateCode {
  private final Network network;
  private final Block block;
  private final CodeWriter code = new CodeWriter();

  GateCode(Network network, Block block) {
    this.network = network;
    this.block = block;
  }

  List<CodeLine> lines() {
    Call product = block.branchEnd();
    String path = product.module();
    ModuleNode gate = network.findModule(path).orElseThrow();
    PyTorchCode.beginClass(code, gate.typeName(), "  # " + path);
    for (ModuleNode child : gate.children()) {
      child
          .layer()
          .ifPresent(
              layer ->
                  code.line(2, "self." + child.name() + " = " + Constructors.of(layer, false)));
    }
    PyTorchCode.beginForward(code);
    code.naming(product.inputs().get(0), 1, "def forward(self, x):");
    String input = "x";
    for (Call call : block.gate().subList(0, block.gate().size() - 1)) {
      String module = call.module().substring(path.length() + 1);
      code.running(call, 2, "gate = " + call.operation().expression("self." + module, input));
      input = "gate";
    }
    code.running(product, 2, "out = " + product.operation().expression("", "x"));
    code.line(2, "return out");
    return code.lines();
  }
}
