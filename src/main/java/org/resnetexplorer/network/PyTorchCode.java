package org.resnetexplorer.network;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A network, one of its stages or one of its blocks as the PyTorch program that it is: what the
 * constructor makes, and {@code forward()} with one line for each call. The numbers are those of
 * this network; {@code conv3x3}, {@code conv1x1}, {@code projection} and {@code stage} are defined
 * in the {@linkplain #program whole program}.
 */
public final class PyTorchCode {
  private final Network network;

  public PyTorchCode(Network network) {
    this.network = network;
  }

  /**
   * A complete Python file that defines this network, runs with PyTorch alone and gives its tensors
   * the names, and its printed form the text, that torchvision's network has; with the shortcuts
   * and the classifier's name of the family that it is of.
   */
  public static String program(Network network) {
    return new PyTorchProgram(network).text();
  }

  /** The path of the module whose code shows this call or module: a block, a stage or the root. */
  public String shownFor(String callOrModule) {
    return network
        .blockOf(callOrModule)
        .map(Block::path)
        .orElseGet(() -> isStage(callOrModule) ? callOrModule : "");
  }

  private boolean isStage(String path) {
    return network
        .findModule(path)
        .filter(module -> module.type() instanceof ModuleType.Sequential)
        .isPresent();
  }

  /** The code that shows a call or module, see {@link #shownFor}. */
  public List<CodeLine> of(String callOrModule) {
    String path = shownFor(callOrModule);
    if (path.isEmpty()) {
      return root();
    }
    return network.blockOf(path).map(this::block).orElseGet(() -> stage(path));
  }

  private List<CodeLine> root() {
    CodeWriter code = new CodeWriter();
    beginClass(code, "ResNet", "");
    for (ModuleNode module : network.root().children()) {
      String made =
          module.type() instanceof ModuleType.Leaf leaf
              ? constructor(leaf.layer())
              : stageCall(module.path());
      code.line(2, "self." + module.name() + " = " + made);
    }
    code.blank();
    code.line(1, "def forward(self, x):");
    for (Call call : network.calls()) {
      if (network.blockOf(call.name()).isEmpty()) {
        rootCall(code, call);
      }
      if (call.index() + 1 < network.calls().size()) {
        stageBefore(code, call, network.calls().get(call.index() + 1));
      }
    }
    code.line(2, "return x");
    return code.lines();
  }

  private static void beginClass(CodeWriter code, String name, String remark) {
    code.line(0, "class " + name + "(nn.Module):" + remark);
    code.line(1, "def __init__(self):");
    code.line(2, "super().__init__()");
  }

  private static void rootCall(CodeWriter code, Call call) {
    boolean flatten = call.operation() instanceof Operation.Flatten;
    String function = flatten ? "torch.flatten(x, 1)" : "self." + call.name() + "(x)";
    code.running(call.name(), 2, "x = " + function);
  }

  private void stageBefore(CodeWriter code, Call call, Call next) {
    String stage = stageOf(next);
    if (!stage.isEmpty() && !stage.equals(stageOf(call))) {
      code.running(stage, 2, "x = self." + stage + "(x)");
    }
  }

  private String stageOf(Call call) {
    return network.blockOf(call.name()).map(block -> "layer" + block.stage()).orElse("");
  }

  private List<Block> blocksOf(String stage) {
    return network.blocks().stream().filter(block -> block.path().startsWith(stage + ".")).toList();
  }

  private String stageCall(String path) {
    List<Block> blocks = blocksOf(path);
    Block first = blocks.get(0);
    return "stage(%d, %d, blocks=%d, stride=%d)"
        .formatted(first.inChannels(), first.planes(), blocks.size(), first.stride());
  }

  private List<CodeLine> stage(String path) {
    CodeWriter code = new CodeWriter();
    List<Block> blocks = blocksOf(path);
    code.line(0, path + " = nn.Sequential(");
    for (Block block : blocks) {
      String stride = block.stride() == 1 ? "" : ", stride=" + block.stride();
      code.line(
          1,
          "%s(%d, %d%s),"
              .formatted(block.kind().typeName(), block.inChannels(), block.planes(), stride));
    }
    code.line(0, ")");
    code.blank();
    code.line(0, "def forward(x):");
    for (Block block : blocks) {
      code.running(block.path(), 1, "x = %s[%d](x)".formatted(path, block.position()));
    }
    code.line(1, "return x");
    return code.lines();
  }

  private List<CodeLine> block(Block block) {
    CodeWriter code = new CodeWriter();
    beginClass(code, block.kind().typeName(), "  # " + block.path());
    for (ModuleNode child : network.findModule(block.path()).orElseThrow().children()) {
      String made =
          child.type() instanceof ModuleType.Leaf leaf
              ? constructor(leaf.layer())
              : projection(block);
      code.line(2, "self." + child.name() + " = " + made);
    }
    code.blank();
    code.line(1, "def forward(self, x):");
    String input = "x";
    for (Call call : block.branch()) {
      if (call.operation() instanceof Layer.Conv2d) {
        separate(code, input);
      }
      code.running(call.name(), 2, "out = self." + moduleName(call) + "(" + input + ")");
      input = "out";
    }
    code.blank();
    shortcut(code, block);
    code.blank();
    code.running(block.add().name(), 2, "out = out + identity");
    code.running(block.output().name(), 2, "out = self." + moduleName(block.output()) + "(out)");
    code.line(2, "return out");
    return code.lines();
  }

  private static void separate(CodeWriter code, String input) {
    if (!"x".equals(input)) {
      code.blank();
    }
  }

  private static void shortcut(CodeWriter code, Block block) {
    if (block.hasIdentity()) {
      code.line(2, "identity = x");
      return;
    }
    if (block.shortcut().get(0).operation() instanceof Operation.PadShortcut pad) {
      padding(code, block.shortcut().get(0), pad);
      return;
    }
    String input = "x";
    for (Call call : block.shortcut()) {
      code.running(
          call.name(), 2, "identity = self.downsample[%s](%s)".formatted(moduleName(call), input));
      input = "identity";
    }
  }

  private static void padding(CodeWriter code, Call call, Operation.PadShortcut pad) {
    int stride = pad.stride();
    code.running(
        call.name(),
        2,
        "identity = nn.functional.pad(x[:, :, ::%d, ::%d], (0, 0, 0, 0, %d, %d))"
            .formatted(stride, stride, pad.zeros(), pad.zeros()));
  }

  private static String projection(Block block) {
    return "projection(%d, %d, stride=%d)"
        .formatted(block.inChannels(), block.outChannels(), block.stride());
  }

  private static String moduleName(Call call) {
    return call.module().substring(call.module().lastIndexOf('.') + 1);
  }

  /** The expression that makes a layer. */
  static String constructor(Layer layer) {
    if (layer instanceof Layer.Conv2d conv) {
      return convolution(conv);
    }
    if (layer instanceof Layer.BatchNorm2d norm) {
      return "nn.BatchNorm2d(" + norm.features() + ")";
    }
    if (layer instanceof Layer.MaxPool2d pool) {
      return "nn.MaxPool2d(%d, stride=%d, padding=%d)"
          .formatted(pool.kernel(), pool.stride(), pool.padding());
    }
    if (layer instanceof Layer.Linear linear) {
      return "nn.Linear(%d, %d)".formatted(linear.in(), linear.out());
    }
    return layer instanceof Layer.ReLU ? "nn.ReLU(inplace=True)" : "nn.AdaptiveAvgPool2d((1, 1))";
  }

  private static String convolution(Layer.Conv2d conv) {
    String stride = conv.stride() == 1 ? "" : ", stride=" + conv.stride();
    String groups = conv.groups() == 1 ? "" : ", groups=" + conv.groups();
    if (conv.kernel() == 3 && conv.padding() == 1) {
      return "conv3x3(%d, %d%s%s)".formatted(conv.in(), conv.out(), stride, groups);
    }
    if (conv.kernel() == 1 && conv.padding() == 0 && conv.groups() == 1) {
      return "conv1x1(%d, %d%s)".formatted(conv.in(), conv.out(), stride);
    }
    String padding = conv.padding() == 0 ? "" : ", padding=" + conv.padding();
    return "nn.Conv2d(%d, %d, %d%s%s%s, bias=False)"
        .formatted(conv.in(), conv.out(), conv.kernel(), stride, padding, groups);
  }

  /** The lines as one text. */
  public static String text(List<CodeLine> lines) {
    return lines.stream().map(CodeLine::text).collect(Collectors.joining("\n", "", "\n"));
  }
}
