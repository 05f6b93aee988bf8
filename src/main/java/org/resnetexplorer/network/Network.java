package org.resnetexplorer.network;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * One ResNet: its module tree and its calls in forward order. Immutable, and without numbers: the
 * weights are a state dict, the values of a run are a trace.
 */
public final class Network {
  private final ResNetSpec spec;
  private final ModuleNode root;
  private final List<Call> calls;
  private final List<Block> blocks;
  private final Map<String, ModuleNode> modulesByPath;
  private final Map<String, Call> callsByName;

  Network(ResNetSpec spec, ModuleNode root, List<Call> calls, List<Block> blocks) {
    this.spec = spec;
    this.root = root;
    this.calls = List.copyOf(calls);
    this.blocks = List.copyOf(blocks);
    this.modulesByPath =
        root.walk().collect(Collectors.toUnmodifiableMap(ModuleNode::path, Function.identity()));
    this.callsByName =
        calls.stream().collect(Collectors.toUnmodifiableMap(Call::name, Function.identity()));
  }

  /** The network that these numbers make. */
  public static Network of(ResNetSpec spec) {
    return new NetworkBuilder(spec).build();
  }

  /** The same blocks with other shortcuts, or none; itself where it has these. */
  public Network withShortcut(ShortcutKind kind) {
    return spec.family().shortcut() == kind ? this : of(spec.withShortcut(kind));
  }

  public ResNetSpec spec() {
    return spec;
  }

  public ModuleNode root() {
    return root;
  }

  /** All modules, parents before children, in the order of {@code named_modules()}. */
  public List<ModuleNode> modules() {
    return root.walk().toList();
  }

  /** All calls in forward order; the last one gives the logits. */
  public List<Call> calls() {
    return calls;
  }

  /** All residual blocks in forward order. */
  public List<Block> blocks() {
    return blocks;
  }

  public Optional<ModuleNode> findModule(String path) {
    return Optional.ofNullable(modulesByPath.get(path));
  }

  public Optional<Call> findCall(String name) {
    return Optional.ofNullable(callsByName.get(name));
  }

  /** The call that gives the outputs: logits, or the features of a network without head. */
  public Call output() {
    return calls.get(calls.size() - 1);
  }

  /** How many numbers the network gives: one for each class, or the features of a trunk. */
  public int outputs() {
    return spec.family().isTrunk()
        ? spec.family().head().pooling().features(spec.lastChannels())
        : spec.classes();
  }

  /** The linear layer whose outputs are the classes; empty for a network without head. */
  public Optional<Call> classifier() {
    return spec.family().isTrunk() ? Optional.empty() : Optional.of(output());
  }

  /** Whether a call's outputs are the classes, and not channels or features. */
  public boolean isClassifier(Call call) {
    return !spec.family().isTrunk() && call.index() == calls.size() - 1;
  }

  /** The call that makes one number, or two, of each channel of the last block. */
  public Call pooling() {
    int last = blocks.get(blocks.size() - 1).output().index();
    return calls.get(last + (spec.family().order().endsWithNorm() ? 3 : 1));
  }

  /**
   * The calls of the block that a call is part of; outside the blocks those of the stem before
   * them, or of the head after them.
   */
  public List<Call> callsAround(Call call) {
    Optional<Block> block = blockOf(call.name());
    if (block.isPresent()) {
      return block.get().calls();
    }
    int firstOfBlocks = blocks.get(0).calls().get(0).index();
    return calls.stream()
        .filter(other -> blockOf(other.name()).isEmpty())
        .filter(other -> (other.index() < firstOfBlocks) == (call.index() < firstOfBlocks))
        .toList();
  }

  /** Whether a module runs before the first block. */
  public boolean isInStem(String modulePath) {
    int firstOfBlocks = blocks.get(0).calls().get(0).index();
    List<Call> inside = callsWithin(modulePath);
    return !inside.isEmpty() && inside.get(inside.size() - 1).index() < firstOfBlocks;
  }

  /** The block that holds a module or call, named by its path or name; the stem has none. */
  public Optional<Block> blockOf(String pathOrName) {
    return blocks.stream()
        .filter(
            block -> pathOrName.equals(block.path()) || pathOrName.startsWith(block.path() + "."))
        .findFirst();
  }

  /**
   * The calls that run inside a module, in forward order: one for most layers, all for the root.
   */
  public List<Call> callsWithin(String modulePath) {
    if (modulePath.isEmpty()) {
      return calls;
    }
    return calls.stream()
        .filter(
            call -> call.module().equals(modulePath) || call.module().startsWith(modulePath + "."))
        .toList();
  }

  /**
   * The blocks of a stage, in forward order.
   *
   * @param number from 1
   * @throws IllegalArgumentException if there is no such stage
   */
  public List<Block> stage(int number) {
    List<Block> stage = blocks.stream().filter(block -> block.stage() == number).toList();
    if (stage.isEmpty()) {
      throw new IllegalArgumentException("No stage " + number);
    }
    return stage;
  }

  /** The stage that is this module, and no part of it: {@code layer1} and so on. */
  public Optional<List<Block>> stageAt(String modulePath) {
    List<Block> stage =
        blocks.stream().filter(block -> modulePath.equals("layer" + block.stage())).toList();
    return stage.isEmpty() ? Optional.empty() : Optional.of(stage);
  }

  /** The first block inside a stage or the whole net; empty for what holds no blocks. */
  public Optional<Block> firstBlockIn(String modulePath) {
    String inside = modulePath.isEmpty() ? "" : modulePath + ".";
    return blocks.stream().filter(block -> block.path().startsWith(inside)).findFirst();
  }

  /** Every entry of the state dict, in PyTorch's order. */
  public List<TensorSpec> stateDict() {
    return root.walk().flatMap(module -> module.tensors().stream()).toList();
  }

  public long parameters() {
    return root.parameters();
  }

  /** Shapes and costs of each call for an input of this size, {@code [1, C, height, width]}. */
  public ShapesAndCosts sizes(int height, int width) {
    return new ShapesAndCosts(this, Shape.of(1, spec.family().stem().channels(), height, width));
  }
}
