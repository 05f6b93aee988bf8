package org.resnetexplorer.network;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A network, one of its stages, blocks or projections as the PyTorch program that it is: what the
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
        .orElseGet(() -> isContainer(callOrModule) ? callOrModule : "");
  }

  private boolean isContainer(String path) {
    return network.findModule(path).filter(module -> !module.isLeaf()).isPresent();
  }

  /** The code that shows a call or module, see {@link #shownFor}. */
  public List<CodeLine> of(String callOrModule) {
    return forwardOf(shownFor(callOrModule));
  }

  /**
   * The code of a module that has a {@code forward()} of several lines: the root, a stage, a block
   * or a projection.
   */
  public List<CodeLine> forwardOf(String module) {
    if (module.isEmpty()) {
      return root();
    }
    Optional<Block> block = network.blockOf(module);
    if (block.isEmpty()) {
      return stage(module);
    }
    return block.get().path().equals(module)
        ? new BlockCode(network, block.get()).lines()
        : projection(block.get(), module);
  }

  private List<CodeLine> root() {
    CodeWriter code = new CodeWriter();
    beginClass(code, "ResNet", "");
    for (ModuleNode module : network.root().children()) {
      String made = module.layer().map(Constructors::of).orElseGet(() -> stageCall(module.path()));
      code.line(2, "self." + module.name() + " = " + made);
    }
    beginForward(code);
    code.naming(Call.INPUT, 1, "def forward(self, x):");
    code.line(2, "# stem");
    String before = "";
    for (Call call : network.calls()) {
      String stage = stageOf(call);
      if (!stage.equals(before)) {
        beginPart(code, stage, before);
      }
      if (stage.isEmpty()) {
        rootCall(code, call);
      } else if (!stage.equals(before)) {
        code.running(stage, lastWithin(stage), 2, "x = self." + stage + "(x)");
      }
      before = stage;
    }
    code.blank();
    code.line(2, "return x");
    return code.lines();
  }

  static void beginClass(CodeWriter code, String name, String remark) {
    code.line(0, "class " + name + "(nn.Module):" + remark);
    code.begin(CodeLine.Part.CONSTRUCTOR);
    code.line(1, "def __init__(self):");
    code.line(2, "super().__init__()");
  }

  static void beginForward(CodeWriter code) {
    code.begin(CodeLine.Part.FORWARD);
    code.blank();
  }

  private static void beginPart(CodeWriter code, String stage, String before) {
    if (stage.isEmpty() || before.isEmpty()) {
      code.blank();
      code.line(2, stage.isEmpty() ? "# head" : "# stages");
    }
  }

  private static void rootCall(CodeWriter code, Call call) {
    code.running(call, 2, "x = " + call.operation().expression("self." + call.module(), "x"));
  }

  private String stageOf(Call call) {
    return network.blockOf(call.name()).map(block -> "layer" + block.stage()).orElse("");
  }

  private int lastWithin(String module) {
    List<Call> calls = network.callsWithin(module);
    return calls.get(calls.size() - 1).index();
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
    code.begin(CodeLine.Part.CONSTRUCTOR);
    code.line(0, path + " = nn.Sequential(");
    blocks.forEach(block -> code.line(1, Constructors.of(block) + ","));
    code.line(0, ")");
    beginForward(code);
    code.naming(blocks.get(0).source().index(), 0, "def forward(x):");
    for (Block block : blocks) {
      String text = "x = %s[%d](x)".formatted(path, block.position());
      code.running(block.path(), block.output().index(), 1, text);
    }
    code.line(1, "return x");
    return code.lines();
  }

  private List<CodeLine> projection(Block block, String path) {
    CodeWriter code = new CodeWriter();
    String name = path.substring(path.lastIndexOf('.') + 1);
    code.begin(CodeLine.Part.CONSTRUCTOR);
    code.line(0, name + " = nn.Sequential(  # " + path);
    for (ModuleNode child : network.findModule(path).orElseThrow().children()) {
      child.layer().ifPresent(layer -> code.line(1, Constructors.of(layer) + ","));
    }
    code.line(0, ")");
    beginForward(code);
    code.naming(block.source().index(), 0, "def forward(x):");
    for (Call call : block.shortcut()) {
      String position = call.module().substring(path.length() + 1);
      code.running(call, 1, "x = %s[%s](x)".formatted(name, position));
    }
    code.line(1, "return x");
    return code.lines();
  }

  /** The lines as one text. */
  public static String text(List<CodeLine> lines) {
    return lines.stream().map(CodeLine::text).collect(Collectors.joining("\n", "", "\n"));
  }
}
