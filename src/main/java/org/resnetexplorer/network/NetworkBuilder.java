package org.resnetexplorer.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes out the module tree and the calls of one ResNet, in the order of torchvision's {@code
 * resnet.py}: modules as the constructors define them, calls as {@code forward()} runs them. A
 * shortcut that pads is a call without a module, and a plain network's blocks have no sum.
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
    for (int stage = 0; stage < spec.depths().size(); stage++) {
      List<ModuleNode> members = new ArrayList<>();
      String path = "layer" + (stage + 1);
      for (int position = 0; position < spec.depths().get(stage); position++) {
        int stride = stage > 0 && position == 0 ? 2 : 1;
        BlockPlan plan = new BlockPlan(path, stage, position, inChannels, stride);
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

  private int stem(List<ModuleNode> modules) {
    int channels = spec.stemChannels();
    int last = convolutions(modules, spec.family().stem().convolutions(channels));
    last = layer(modules, "bn1", new Layer.BatchNorm2d(channels), last);
    last = layer(modules, "relu", new Layer.ReLU(), last);
    return spec.family().stem().pool()
        ? layer(modules, "maxpool", new Layer.MaxPool2d(3, 2, 1), last)
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
        last = layer(layers, "conv1." + layers.size(), new Layer.BatchNorm2d(conv.in()), last);
        last = layer(layers, "conv1." + layers.size(), new Layer.ReLU(), last);
      }
      last = layer(layers, "conv1." + layers.size(), conv, last);
    }
    modules.add(new ModuleNode("conv1", new ModuleType.Sequential(), layers));
    return last;
  }

  private void head(List<ModuleNode> modules, int last, int channels) {
    Head head = spec.family().head();
    Pooling pooling = head.pooling();
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
    modules.add(leaf(path, layer));
    return run(path, path, layer, input);
  }

  private static ModuleNode leaf(String path, Layer layer) {
    return new ModuleNode(path, new ModuleType.Leaf(layer), List.of());
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
    String path = plan.path();
    List<Layer.Conv2d> convolutions = plan.convolutions(spec);
    Layer.ReLU relu = new Layer.ReLU();
    int first = calls.size();
    int last =
        switch (spec.block()) {
          case BASIC, BOTTLENECK -> convolutionsFirst(path, convolutions, relu, source);
        };
    int afterBranch = calls.size();
    int identity = shortcut(plan, source);
    int afterShortcut = calls.size();
    if (!spec.family().isPlain()) {
      last = run(path + ".add", path, new Operation.Add(), last, identity);
    }
    relu(path, relu, last);
    blocks.add(
        new Block(
            path,
            spec.block(),
            plan.stage + 1,
            plan.position,
            plan.inChannels,
            spec.planes(plan.stage),
            plan.stride,
            calls.get(source),
            calls.subList(first, afterBranch),
            calls.subList(afterBranch, afterShortcut),
            calls.subList(afterShortcut, calls.size())));
    return new ModuleNode(
        path, new ModuleType.ResidualBlock(spec.block()), children(plan, convolutions, relu));
  }

  /** Norm and ReLU follow each convolution; the last ReLU waits for the sum. */
  private int convolutionsFirst(
      String path, List<Layer.Conv2d> convolutions, Layer.ReLU relu, int source) {
    int last = source;
    for (int i = 0; i < convolutions.size(); i++) {
      Layer.Conv2d conv = convolutions.get(i);
      String name = path + ".conv" + (i + 1);
      last = run(name, name, conv, last);
      String bn = path + ".bn" + (i + 1);
      last = run(bn, bn, new Layer.BatchNorm2d(conv.out()), last);
      if (i < convolutions.size() - 1) {
        last = relu(path, relu, last);
      }
    }
    return last;
  }

  private int relu(String block, Layer.ReLU relu, int input) {
    String path = block + ".relu";
    int count = runs.merge(path, 1, Integer::sum);
    return run(path + "#" + count, path, relu, input);
  }

  /** What is added to the branch, where something is. */
  private int shortcut(BlockPlan plan, int source) {
    if (plan.keepsShape(spec)) {
      return source;
    }
    return switch (spec.family().shortcut()) {
      case PROJECTION, POOLED -> projection(plan, source);
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
  private List<ModuleNode> children(
      BlockPlan plan, List<Layer.Conv2d> convolutions, Layer.ReLU relu) {
    String path = plan.path();
    List<ModuleNode> children = new ArrayList<>();
    for (int i = 0; i < convolutions.size(); i++) {
      Layer.Conv2d conv = convolutions.get(i);
      children.add(leaf(path + ".conv" + (i + 1), conv));
      children.add(leaf(path + ".bn" + (i + 1), new Layer.BatchNorm2d(conv.out())));
      if (i + 1 == convolutionsBeforeReLU()) {
        children.add(leaf(path + ".relu", relu));
      }
    }
    if (plan.projects(spec)) {
      String downsample = path + ".downsample";
      List<ModuleNode> layers = new ArrayList<>();
      for (Layer layer : plan.projection(spec)) {
        layers.add(leaf(downsample + "." + layers.size(), layer));
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

  /** Where a block stands, and what follows from it. */
  private record BlockPlan(String stagePath, int stage, int position, int inChannels, int stride) {
    String path() {
      return stagePath + "." + position;
    }

    int outChannels(ResNetSpec spec) {
      return spec.planes(stage) * spec.block().expansion();
    }

    boolean keepsShape(ResNetSpec spec) {
      return stride == 1 && inChannels == outChannels(spec);
    }

    boolean projects(ResNetSpec spec) {
      return !keepsShape(spec) && spec.family().shortcut().projects();
    }

    Operation.PadShortcut padding(ResNetSpec spec) {
      return new Operation.PadShortcut(inChannels, outChannels(spec), stride);
    }

    /** Where nothing is to be pooled, a layer that does nothing keeps the pool's place. */
    List<Layer> projection(ResNetSpec spec) {
      int out = outChannels(spec);
      Layer norm = new Layer.BatchNorm2d(out);
      if (spec.family().shortcut() != ShortcutKind.POOLED) {
        return List.of(conv1x1(inChannels, out, stride), norm);
      }
      Layer pool = stride == 1 ? new Layer.Identity() : new Layer.AvgPool2d(stride, stride);
      return List.of(pool, conv1x1(inChannels, out, 1), norm);
    }

    List<Layer.Conv2d> convolutions(ResNetSpec spec) {
      return switch (spec.block()) {
        case BASIC -> basic(spec);
        case BOTTLENECK -> bottleneck(spec);
      };
    }

    private List<Layer.Conv2d> basic(ResNetSpec spec) {
      int planes = spec.planes(stage);
      return List.of(conv3x3(inChannels, planes, stride, 1), conv3x3(planes, planes, 1, 1));
    }

    private List<Layer.Conv2d> bottleneck(ResNetSpec spec) {
      int width = spec.width(stage);
      boolean early = spec.stride() == StridePlacement.FIRST_1X1;
      return List.of(
          conv1x1(inChannels, width, early ? stride : 1),
          conv3x3(width, width, early ? 1 : stride, spec.groups()),
          conv1x1(width, outChannels(spec), 1));
    }

    private static Layer.Conv2d conv3x3(int in, int out, int stride, int groups) {
      return new Layer.Conv2d(in, out, 3, stride, 1, groups);
    }

    private static Layer.Conv2d conv1x1(int in, int out, int stride) {
      return new Layer.Conv2d(in, out, 1, stride, 0, 1);
    }
  }
}
