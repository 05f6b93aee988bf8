package org.resnetexplorer.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes out the module tree and the calls of one ResNet, in the order of torchvision's {@code
 * resnet.py}: modules as the constructors define them, calls as {@code forward()} runs them. A
 * shortcut that pads is a call without a module, and a plain network's blocks have no sum. With
 * pre-activation what changes x reads the block's first ReLU, before the branch goes on, as in
 * timm's {@code resnetv2.py} and kuangliu's {@code preact_resnet.py}.
 */
final class NetworkBuilder {
  private final ResNetSpec spec;
  private final List<Call> calls = new ArrayList<>();
  private final List<Block> blocks = new ArrayList<>();
  private final Map<String, Integer> runs = new HashMap<>();

  NetworkBuilder(ResNetSpec spec) {
    this.spec = spec;
  }

  Network build() {
    List<ModuleNode> modules = new ArrayList<>();
    int last = stem(modules);
    int inChannels = spec.stemChannels();
    int dilation = 1;
    for (int stage = 0; stage < spec.depths().size(); stage++) {
      boolean dilated = spec.family().dilation().dilates(stage + 1);
      int before = dilation;
      dilation *= dilated ? 2 : 1;
      List<ModuleNode> members = new ArrayList<>();
      String path = "layer" + (stage + 1);
      for (int position = 0; position < spec.depths().get(stage); position++) {
        boolean halves = stage > 0 && position == 0 && !dilated;
        int apart = position == 0 ? before : dilation;
        BlockPlan plan = new BlockPlan(path, stage, position, inChannels, halves ? 2 : 1, apart);
        members.add(block(plan, last));
        last = calls.size() - 1;
        inChannels = plan.outChannels(spec);
      }
      modules.add(new ModuleNode(path, new ModuleType.Sequential(), members));
    }
    head(modules, last, inChannels);
    ModuleNode root = new ModuleNode("", new ModuleType.Root(), modules);
    return new Network(spec, root, calls, blocks);
  }

  private Layer norm(int channels) {
    return spec.family().norm().layer(channels);
  }

  private int stem(List<ModuleNode> modules) {
    int channels = spec.stemChannels();
    int last =
        convolutions(modules, spec.family().stem().convolutions(channels, spec.family().bias()));
    if (!isPreActivated()) {
      last = layer(modules, "bn1", norm(channels), last);
      last = layer(modules, "relu", new Layer.ReLU(), last);
    }
    return spec.family().stem().pool()
        ? layer(modules, "maxpool", spec.family().stem().pooling(), last)
        : last;
  }

  /** One is {@code conv1}; several stand in it, with norms and ReLUs between them. */
  private int convolutions(List<ModuleNode> modules, List<Layer.Conv2d> convolutions) {
    if (convolutions.size() == 1) {
      return layer(modules, "conv1", convolutions.get(0), Call.INPUT);
    }
    List<ModuleNode> layers = new ArrayList<>();
    int last = Call.INPUT;
    for (Layer.Conv2d conv : convolutions) {
      if (!layers.isEmpty()) {
        last = layer(layers, "conv1." + layers.size(), norm(conv.in()), last);
        last = layer(layers, "conv1." + layers.size(), new Layer.ReLU(), last);
      }
      last = layer(layers, "conv1." + layers.size(), conv, last);
    }
    modules.add(new ModuleNode("conv1", new ModuleType.Sequential(), layers));
    return last;
  }

  private boolean isPreActivated() {
    return spec.family().order().isPreActivated();
  }

  private void head(List<ModuleNode> modules, int last, int channels) {
    Head head = spec.family().head();
    Pooling pooling = head.pooling();
    if (spec.family().order().endsWithNorm()) {
      last = layer(modules, "bn", norm(channels), last);
      last = layer(modules, "relu", new Layer.ReLU(), last);
    }
    last = layer(modules, pooling == Pooling.AVERAGE ? "avgpool" : "pool", pooling.layer(), last);
    last = run("flatten", "", new Operation.Flatten(), last);
    if (head instanceof Head.Classifier classifier) {
      classifier(modules, classifier, last, pooling.features(channels));
    }
  }

  private void classifier(
      List<ModuleNode> modules, Head.Classifier head, int input, int pooledFeatures) {
    List<ModuleNode> layers = new ArrayList<>();
    int last = input;
    int features = pooledFeatures;
    for (HeadLayer before : head.before()) {
      last = layer(layers, head.name() + "." + layers.size(), before.layer(features), last);
      features = before.features(features);
    }
    Layer.Linear linear = new Layer.Linear(features, spec.classes(), head.bias());
    layer(layers, head.last(), linear, last);
    modules.add(
        layers.size() == 1
            ? layers.get(0)
            : new ModuleNode(head.name(), new ModuleType.Sequential(), layers));
  }

  private int layer(List<ModuleNode> modules, String path, Layer layer, int input) {
    modules.add(ModuleNode.leaf(path, layer));
    return run(path, path, layer, input);
  }

  private int run(String name, String module, Operation operation, Integer... inputs) {
    List<Integer> sources = List.of(inputs);
    boolean nonNegative = operation.isNonNegative(sources.stream().allMatch(this::isNonNegative));
    calls.add(new Call(calls.size(), name, module, operation, sources, nonNegative));
    return calls.size() - 1;
  }

  /** The picture is no output of a ReLU: normalised, its values lie about 0. */
  private boolean isNonNegative(int source) {
    return source != Call.INPUT && calls.get(source).isNonNegative();
  }

  private ModuleNode block(BlockPlan plan, int source) {
    Layer.ReLU relu = new Layer.ReLU();
    Lanes lanes =
        isPreActivated() ? normsFirst(plan, relu, source) : convolutionsFirst(plan, relu, source);
    blocks.add(
        new Block(
            plan.path(),
            spec.block(),
            plan.stage() + 1,
            plan.position(),
            plan.inChannels(),
            spec.planes(plan.stage()),
            plan.stride(),
            calls.get(source),
            lanes.branch,
            lanes.gate,
            lanes.shortcut,
            lanes.closing));
    return new ModuleNode(
        plan.path(),
        new ModuleType.ResidualBlock(spec.block(), spec.family().order()),
        children(plan, relu));
  }

  /** The calls of a block, each list in forward order. */
  private record Lanes(
      List<Call> branch, List<Call> gate, List<Call> shortcut, List<Call> closing) {}

  /** Norm and ReLU follow each convolution; the last ReLU waits for the sum. */
  private Lanes convolutionsFirst(BlockPlan plan, Layer.ReLU relu, int source) {
    int first = calls.size();
    int last = branch(plan, relu, source);
    int afterBranch = calls.size();
    last = plan.gates(spec) ? gate(plan, last) : last;
    int afterGate = calls.size();
    int identity = shortcut(plan, source);
    int afterShortcut = calls.size();
    relu(plan.path(), relu, sum(plan, last, identity));
    return new Lanes(
        since(first, afterBranch),
        since(afterBranch, afterGate),
        since(afterGate, afterShortcut),
        since(afterShortcut, calls.size()));
  }

  /** Norm and ReLU lead to each convolution; what changes x reads what the first one reads. */
  private Lanes normsFirst(BlockPlan plan, Layer.ReLU relu, int source) {
    int first = calls.size();
    int activated = activated(plan, relu, 0, source);
    int afterFirst = calls.size();
    int identity = plan.changes(spec) ? shortcut(plan, activated) : source;
    int afterShortcut = calls.size();
    int last = convolution(plan, 0, activated);
    for (int i = 1; i < plan.convolutions(spec).size(); i++) {
      last = convolution(plan, i, activated(plan, relu, i, last));
    }
    int afterBranch = calls.size();
    last = plan.gates(spec) ? gate(plan, last) : last;
    int afterGate = calls.size();
    sum(plan, last, identity);
    List<Call> branch = new ArrayList<>(since(first, afterFirst));
    branch.addAll(since(afterShortcut, afterBranch));
    return new Lanes(
        branch,
        since(afterBranch, afterGate),
        since(afterFirst, afterShortcut),
        since(afterGate, calls.size()));
  }

  private List<Call> since(int first, int end) {
    return List.copyOf(calls.subList(first, end));
  }

  private int branch(BlockPlan plan, Layer.ReLU relu, int source) {
    int count = plan.convolutions(spec).size();
    int last = source;
    for (int i = 0; i < count; i++) {
      last = norm(plan, i, convolution(plan, i, last));
      last = i < count - 1 ? relu(plan.path(), relu, last) : last;
    }
    return last;
  }

  private int activated(BlockPlan plan, Layer.ReLU relu, int number, int input) {
    return relu(plan.path(), relu, norm(plan, number, input));
  }

  private int convolution(BlockPlan plan, int number, int input) {
    String path = plan.path() + ".conv" + (number + 1);
    return run(path, path, plan.convolutions(spec).get(number), input);
  }

  private int norm(BlockPlan plan, int number, int input) {
    String path = plan.path() + ".bn" + (number + 1);
    return run(path, path, plan.norm(spec, number), input);
  }

  /** Of branch and shortcut; in a plain network there is none. */
  private int sum(BlockPlan plan, int branch, int identity) {
    return spec.family().isPlain()
        ? branch
        : run(plan.path() + ".add", plan.path(), new Operation.Add(), branch, identity);
  }

  /** The layers that find the factors, then the map times these. */
  private int gate(BlockPlan plan, int map) {
    int last = map;
    for (ModuleNode layer : plan.gate(spec).children()) {
      last = run(layer.path(), layer.path(), layer.layer().orElseThrow(), last);
    }
    String path = plan.gatePath();
    return run(path + ".mul", path, new Operation.Gate(), map, last);
  }

  private int relu(String block, Layer.ReLU relu, int input) {
    String path = block + ".relu";
    int count = runs.merge(path, 1, Integer::sum);
    return run(path + "#" + count, path, relu, input);
  }

  /** What is added to the branch, where something is. */
  private int shortcut(BlockPlan plan, int source) {
    if (!plan.changes(spec)) {
      return source;
    }
    return switch (spec.family().shortcut()) {
      case PROJECTION, BARE, EVERYWHERE, POOLED -> projection(plan, source);
      case NONE -> source;
      case PADDED -> run(plan.path() + ".shortcut", plan.path(), plan.padding(spec), source);
    };
  }

  private int projection(BlockPlan plan, int source) {
    int last = source;
    int position = 0;
    for (Layer layer : plan.projection(spec)) {
      String path = plan.path() + ".downsample." + position;
      last = run(path, path, layer, last);
      position++;
    }
    return last;
  }

  /** In the order of definition. */
  private List<ModuleNode> children(BlockPlan plan, Layer.ReLU relu) {
    String path = plan.path();
    List<ModuleNode> children = new ArrayList<>();
    for (int i = 0; i < plan.convolutions(spec).size(); i++) {
      Layer.Conv2d conv = plan.convolutions(spec).get(i);
      ModuleNode norm = ModuleNode.leaf(path + ".bn" + (i + 1), plan.norm(spec, i));
      if (isPreActivated()) {
        children.add(norm);
      }
      children.add(ModuleNode.leaf(path + ".conv" + (i + 1), conv));
      if (!isPreActivated()) {
        children.add(norm);
      }
      if (i + 1 == convolutionsBeforeReLU()) {
        children.add(ModuleNode.leaf(path + ".relu", relu));
      }
    }
    if (plan.gates(spec)) {
      children.add(plan.gate(spec));
    }
    if (plan.projects(spec)) {
      String downsample = path + ".downsample";
      List<ModuleNode> layers = new ArrayList<>();
      for (Layer layer : plan.projection(spec)) {
        layers.add(ModuleNode.leaf(downsample + "." + layers.size(), layer));
      }
      children.add(new ModuleNode(downsample, new ModuleType.Sequential(), layers));
    }
    return children;
  }

  /** A BasicBlock defines relu after bn1, a Bottleneck last. */
  private int convolutionsBeforeReLU() {
    return switch (spec.block()) {
      case BASIC -> 1;
      case BOTTLENECK -> 3;
    };
  }
}
