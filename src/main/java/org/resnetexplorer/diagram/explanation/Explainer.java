package org.resnetexplorer.diagram.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.ModuleType;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ShapesAndCosts;

/** Explains the boxes of one network for one input size, in one language. */
public final class Explainer {
  private final Network network;
  private final ShapesAndCosts sizes;
  private final Words words;
  private final ShortcutFacts shortcuts;
  private final DepthFacts depths;

  public Explainer(Network network, ShapesAndCosts sizes, Locale language) {
    this.network = network;
    this.sizes = sizes;
    this.words = new Words(language);
    this.shortcuts = new ShortcutFacts(words);
    this.depths = new DepthFacts(words);
  }

  /**
   * A call by its name or a module by its path; the whole network for the empty path.
   *
   * @throws IllegalArgumentException if the network has neither
   */
  public Explanation of(String callOrModule) {
    Optional<Call> call = network.findCall(callOrModule);
    return call.isPresent() ? ofCall(call.get()) : ofModule(module(callOrModule));
  }

  private ModuleNode module(String path) {
    return network
        .findModule(path)
        .orElseThrow(() -> new IllegalArgumentException("No call or module " + path));
  }

  private Explanation ofCall(Call call) {
    @Nullable Block block = network.blockOf(call.name()).orElse(null);
    List<Explanation.Fact> facts =
        new ArrayList<>(call.operation().accept(new CallFacts(sizes, words, call, block)));
    if (block != null && (call.isSum() || block.shortcut().contains(call))) {
      facts.addAll(1, shortcuts.of(block));
    }
    CallWords.Said said = call.operation().accept(new CallWords(sizes, words, call, block));
    return new Explanation(call.name(), said.type(), facts, said.purpose(), said.paper());
  }

  private Explanation ofModule(ModuleNode module) {
    return module.type().accept(new OfModule(module));
  }

  private final class OfModule implements ModuleType.Visitor<Explanation> {
    private final ModuleNode module;

    OfModule(ModuleNode module) {
      this.module = module;
    }

    /** A layer stands for the first of its calls. */
    @Override
    public Explanation leaf(ModuleType.Leaf leaf) {
      return ofCall(network.callsWithin(module.path()).get(0));
    }

    @Override
    public Explanation root(ModuleType.Root root) {
      return ofNetwork(module);
    }

    @Override
    public Explanation sequential(ModuleType.Sequential sequential) {
      return network
          .blockOf(module.path())
          .map(block -> ofShortcut(module, block))
          .or(() -> network.stageAt(module.path()).map(blocks -> ofStage(module, blocks)))
          .orElseGet(() -> network.isInStem(module.path()) ? ofStem(module) : ofHead(module));
    }

    @Override
    public Explanation squeezeExcitation(ModuleType.SqueezeExcitation gate) {
      return ofGate(module, network.blockOf(module.path()).orElseThrow());
    }

    @Override
    public Explanation residualBlock(ModuleType.ResidualBlock kind) {
      return ofBlock(module, network.blockOf(module.path()).orElseThrow());
    }
  }

  private Explanation ofNetwork(ModuleNode root) {
    String name = network.spec().displayName();
    List<Explanation.Fact> facts = new ArrayList<>();
    facts.add(depths.of(network.spec()));
    facts.addAll(totals(root));
    boolean plain = network.spec().family().isPlain();
    String purpose =
        network.spec().family().isTrunk()
            ? words.get(plain ? "net.trunk.plain" : "net.trunk", network.spec().lastChannels())
            : words.get(plain ? "net.plain" : "net", String.valueOf(network.spec().classes()));
    boolean first = network.spec().family().order().isPreActivated();
    return new Explanation(
        name, "ResNet", facts, purpose, words.get(first ? "paper.preact" : "paper.resnet"));
  }

  /** Several convolutions in place of one. */
  private Explanation ofStem(ModuleNode stem) {
    String last = words.count(network.spec().stemChannels());
    return new Explanation(
        stem.path(),
        stem.typeName(),
        totals(stem),
        words.get("stem", last),
        words.get("paper.tricks"));
  }

  private Explanation ofHead(ModuleNode head) {
    int layers = head.children().size();
    String purpose = words.get("head", layers, network.spec().classes());
    return new Explanation(
        head.path(), head.typeName(), totals(head), purpose, words.get("paper.resnet"));
  }

  private Explanation ofStage(ModuleNode stage, List<Block> blocks) {
    Block first = blocks.get(0);
    String inplanes =
        "%d → %d × %d = %d"
            .formatted(
                first.inChannels(), first.planes(), first.kind().expansion(), first.outChannels());
    List<Explanation.Fact> facts = new ArrayList<>();
    facts.add(
        words.fact(Explanation.Kind.CHANNELS, List.of(inplanes), words.get("channels.stage")));
    facts.addAll(shortcuts.of(first));
    facts.addAll(totals(stage));
    String type =
        "_make_layer(%s, planes=%d, blocks=%d, stride=%d)"
            .formatted(first.typeName(), first.planes(), blocks.size(), first.stride());
    return new Explanation(
        stage.path(),
        type,
        facts,
        words.get(blocks.size() == 1 ? "stage.one" : "stage", String.valueOf(blocks.size())),
        words.get("paper.resnet"));
  }

  private Explanation ofBlock(ModuleNode module, Block block) {
    List<Explanation.Fact> facts = new ArrayList<>();
    facts.add(words.fact(Explanation.Kind.FORMULA, List.of(formula(block)), ""));
    facts.addAll(shortcuts.of(block));
    facts.addAll(depths.innerWidth(network.spec(), block));
    facts.addAll(totals(module));
    return new Explanation(block.path(), block.typeName(), facts, purpose(block), paper(block));
  }

  private static String formula(Block block) {
    String branch = block.gate().isEmpty() ? "F(x)" : "gate · F(x)";
    String entry = block.isPreActivated() ? "relu(bn1(x))" : "x";
    String shortcut = block.hasIdentity() ? " + x" : " + shortcut(" + entry + ")";
    String sum = block.isPlain() ? branch : branch + shortcut;
    return "y = " + (block.isPreActivated() ? sum : "relu(" + sum + ")");
  }

  private String purpose(Block block) {
    if (block.isPlain()) {
      return words.get("block.plain", block.convolutions().size());
    }
    String purpose =
        switch (block.kind()) {
          case BASIC -> words.get("block.basic");
          case BOTTLENECK ->
              words.get(
                  "block.bottleneck",
                  String.valueOf(block.convolutions().get(0).out()),
                  String.valueOf(block.outChannels()));
        };
    return block.isPreActivated() ? purpose + " " + words.get("block.preact") : purpose;
  }

  private String paper(Block block) {
    if (network.spec().family().inner().isThere()) {
      return words.get("paper.pruned");
    }
    if (network.spec().groups() > 1) {
      return words.get("paper.resnext");
    }
    if (block.isPreActivated()) {
      return words.get("paper.preact");
    }
    boolean wide = network.spec().widthPerGroup() > 64;
    return words.get(wide ? "paper.wide" : "paper.resnet");
  }

  private Explanation ofGate(ModuleNode module, Block block) {
    List<Explanation.Fact> facts = new ArrayList<>();
    facts.add(
        words.fact(
            Explanation.Kind.FORMULA,
            List.of("gate = sigmoid(W2·relu(W1·mean(x) + b1) + b2)"),
            ""));
    facts.addAll(totals(module));
    return new Explanation(
        module.path(),
        module.typeName(),
        facts,
        words.get("se", String.valueOf(block.outChannels())),
        words.get("paper.se"));
  }

  private Explanation ofShortcut(ModuleNode module, Block block) {
    List<Explanation.Fact> facts = new ArrayList<>(shortcuts.of(block));
    facts.addAll(totals(module));
    String in = String.valueOf(block.inChannels());
    String out = String.valueOf(block.outChannels());
    boolean first = block.isPreActivated();
    return new Explanation(
        module.path(),
        module.typeName(),
        facts,
        words.get(first ? "conv.projection.preact" : "conv.projection", in, out),
        words.get(first ? "paper.preact" : "paper.resnet"));
  }

  /** Parameters and multiply-adds as sums over the parts that have any. */
  private List<Explanation.Fact> totals(ModuleNode module) {
    List<Long> parameters = new ArrayList<>();
    List<Long> work = new ArrayList<>();
    for (ModuleNode part : module.children()) {
      parameters.add(part.parameters());
      work.add(sizes.multiplyAdds(part));
    }
    return List.of(
        total(Explanation.Kind.PARAMETERS, parameters, module.parameters()),
        total(Explanation.Kind.MULTIPLY_ADDS, work, sizes.multiplyAdds(module)));
  }

  private Explanation.Fact total(Explanation.Kind kind, List<Long> parts, long total) {
    return words.fact(kind, List.of(CountedSum.of(parts, words) + " = " + words.count(total)), "");
  }
}
