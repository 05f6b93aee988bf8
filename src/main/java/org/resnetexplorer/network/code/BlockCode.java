package org.resnetexplorer.network.code;

import java.util.List;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Network;

/** The class of one residual block, with its own numbers. */
final class BlockCode {
  private final Network network;
  private final Block block;
  private final CodeWriter code = new CodeWriter();

  BlockCode(Network network, Block block) {
    this.network = network;
    this.block = block;
  }

  List<CodeLine> lines() {
    PyTorchCode.beginClass(code, block.typeName(), "  # " + block.path());
    constructor();
    PyTorchCode.beginForward(code);
    int x = block.source().index();
    code.naming(x, 1, "def forward(self, x):");
    boolean overwritten = block.isPadded() && !block.isPreActivated();
    if (!overwritten && !block.isPlain()) {
      code.naming(x, 2, "identity = x");
      code.blank();
    }
    branch();
    if (!block.isPreActivated()) {
      shortcut("x");
      code.blank();
    }
    block.add().ifPresent(sum -> code.running(sum, 2, "out = " + expression(sum, "out")));
    block.afterSum().forEach(call -> code.running(call, 2, "out = " + expression(call, "out")));
    code.blank();
    code.line(2, "return out");
    return code.lines();
  }

  private void constructor() {
    for (ModuleNode child : network.findModule(block.path()).orElseThrow().children()) {
      code.line(2, "self." + child.name() + " = " + made(child));
    }
    if (block.hasIdentity() && canProject()) {
      code.line(2, "self.downsample = None");
    }
  }

  private String made(ModuleNode child) {
    boolean biases = network.spec().family().bias();
    if (child.layer().isPresent()) {
      return Constructors.of(child.layer().get(), biases);
    }
    boolean gate = !block.gate().isEmpty() && child.path().equals(block.branchEnd().module());
    return gate ? Constructors.gate(block) : Constructors.projection(block);
  }

  private boolean canProject() {
    return network.spec().family().shortcut().projects();
  }

  /**
   * Each convolution begins a paragraph, or with pre-activation each norm; there the shortcut reads
   * what the first convolution does.
   */
  private void branch() {
    String input = "x";
    for (Call call : block.branch()) {
      boolean begins = block.isPreActivated() ? call.isBatchNorm() : call.convolution().isPresent();
      if (begins && !input.equals("x")) {
        code.blank();
      }
      code.running(call, 2, "out = " + expression(call, input));
      input = "out";
      if (block.isPreActivated() && call.equals(block.entry())) {
        shortcut(input);
      }
    }
    if (!block.gate().isEmpty()) {
      Call product = block.branchEnd();
      code.running(product.module(), product.index(), 2, "out = self.se(out)");
    }
    if (!block.isPlain()) {
      code.blank();
    }
  }

  private void shortcut(String input) {
    if (block.isPadded()) {
      padding(input);
    } else if (canProject()) {
      downsample(input);
    }
  }

  private void downsample(String input) {
    String none = block.hasIdentity() ? "  # it is None" : "";
    code.line(2, "if self.downsample is not None:" + none);
    if (block.hasProjection()) {
      Call last = block.shortcut().get(block.shortcut().size() - 1);
      String path = last.module().substring(0, last.module().lastIndexOf('.'));
      code.running(path, last.index(), 3, "identity = self.downsample(" + input + ")");
    } else {
      code.line(3, "identity = self.downsample(" + input + ")");
    }
  }

  private void padding(String input) {
    Call call = block.shortcut().get(0);
    code.running(call, 2, "identity = " + expression(call, input));
  }

  private static String expression(Call call, String input) {
    String module = call.module().substring(call.module().lastIndexOf('.') + 1);
    return call.operation().expression("self." + module, input);
  }
}
