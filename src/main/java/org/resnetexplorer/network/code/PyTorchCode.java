package org.resnetexplorer.network.code;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ForwardSteps;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Target;

/**
 * A network, one of its stages, blocks, gates, projections or its head as the PyTorch program that
 * it is: what the constructor makes, and {@code forward()} with one line for each call. The numbers
 * are those of this network; {@code conv3x3}, {@code conv1x1}, {@code projection} and {@code stage}
 * are defined in the {@linkplain #program whole program}.
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

  /** The classes and functions of that file, the last of them {@code ResNet}; it runs nothing. */
  public static String definitions(Network network) {
    return new PyTorchProgram(network).definitions();
  }

  /** The path of the module whose code shows this call or module: a block, a stage or the root. */
  public String shownFor(String callOrModule) {
    return network
        .blockOf(callOrModule)
        .map(Block::path)
        .orElseGet(() -> isContainer(callOrModule) ? callOrModule : around(callOrModule));
  }

  /** A layer of the head is shown with the layers beside it. */
  private static String around(String path) {
    return path.contains(".") ? path.substring(0, path.lastIndexOf('.')) : "";
  }

  private boolean isContainer(String path) {
    return network.findModule(path).filter(module -> !module.isLeaf()).isPresent();
  }

  /** The code that shows a call or module, see {@link #shownFor}. */
  public List<CodeLine> of(String callOrModule) {
    return forwardOf(shownFor(callOrModule));
  }

  /**
   * The code of a module that has a {@code forward()} of several lines: the root, a stage, a block,
   * a gate, a projection, or a head of several layers.
   */
  public List<CodeLine> forwardOf(String module) {
    if (module.isEmpty()) {
      return root();
    }
    if (network.stageAt(module).isPresent()) {
      return stage(module);
    }
    return network
        .blockOf(module)
        .flatMap(block -> ofBlock(block, module))
        .orElseGet(() -> sequence(module));
  }

  /** Of a block, or of the gate in it. */
  private Optional<List<CodeLine>> ofBlock(Block block, String module) {
    if (block.path().equals(module)) {
      return Optional.of(new BlockCode(network, block).lines());
    }
    return !block.gate().isEmpty() && block.branchEnd().module().equals(module)
        ? Optional.of(new GateCode(network, block).lines())
        : Optional.empty();
  }

  private List<CodeLine> root() {
    CodeWriter code = new CodeWriter();
    beginClass(code, "ResNet", "");
    network.root().children().forEach(module -> constructor(code, module));
    beginForward(code);
    code.naming(Call.INPUT, 1, "def forward(self, x):");
    code.line(2, "# stem");
    boolean inStages = false;
    for (Target statement : new ForwardSteps(network).statements("")) {
      boolean stage = network.stageAt(statement.id()).isPresent();
      if (stage != inStages) {
        code.blank();
        code.line(2, stage ? "# stages" : "# head");
        inStages = stage;
      }
      rootStatement(code, statement);
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

  /** A stage is made by {@code stage}; a head of several layers is written out. */
  private void constructor(CodeWriter code, ModuleNode module) {
    String made = "self." + module.name() + " = ";
    Optional<Layer> layer = module.layer();
    if (layer.isPresent()) {
      code.line(2, made + Constructors.of(layer.get(), hasBiases()));
    } else if (network.stageAt(module.path()).isPresent()) {
      code.line(2, made + stageCall(module.path()));
    } else {
      code.line(2, made + "nn.Sequential(");
      layers(code, 3, module);
      code.line(2, ")");
    }
  }

  private void layers(CodeWriter code, int level, ModuleNode sequential) {
    for (ModuleNode child : sequential.children()) {
      child.layer().ifPresent(layer -> code.line(level, Constructors.of(layer, hasBiases()) + ","));
    }
  }

  private boolean hasBiases() {
    return network.spec().family().bias();
  }

  private boolean isPruned() {
    return network.spec().family().inner().isThere();
  }

  private void rootStatement(CodeWriter code, Target statement) {
    if (statement instanceof Target.OfModule module) {
      String path = module.path();
      code.running(path, lastWithin(path), 2, "x = self." + path + "(x)");
    } else {
      Call call = statement.output(network);
      code.running(call, 2, "x = " + call.operation().expression("self." + call.module(), "x"));
    }
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
    int last = blocks.get(blocks.size() - 1).dilation();
    String dilation = last == 1 ? "" : ", dilation=(%d, %d)".formatted(first.dilation(), last);
    String many = isPruned() ? "inner=" + Constructors.inner(blocks) : "blocks=" + blocks.size();
    return "stage(%d, %d, %s, stride=%d%s)"
        .formatted(first.inChannels(), first.planes(), many, first.stride(), dilation);
  }

  private List<CodeLine> stage(String path) {
    CodeWriter code = new CodeWriter();
    List<Block> blocks = blocksOf(path);
    code.begin(CodeLine.Part.CONSTRUCTOR);
    code.line(0, path + " = nn.Sequential(");
    blocks.forEach(block -> code.line(1, Constructors.of(block, isPruned()) + ","));
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

  /** Layers one after the other: a projection, or a head of several layers. */
  private List<CodeLine> sequence(String path) {
    CodeWriter code = new CodeWriter();
    String name = path.substring(path.lastIndexOf('.') + 1);
    List<Call> calls = network.callsWithin(path);
    code.begin(CodeLine.Part.CONSTRUCTOR);
    code.line(0, name + " = nn.Sequential(" + (name.equals(path) ? "" : "  # " + path));
    layers(code, 1, network.findModule(path).orElseThrow());
    code.line(0, ")");
    beginForward(code);
    code.naming(calls.get(0).inputs().get(0), 0, "def forward(x):");
    for (Call call : calls) {
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
