package org.resnetexplorer.diagram.explanation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.BlockKind;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.ModuleType;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.Sizes;

/** Explains the boxes of one network for one input size, in one language. */
public final class Explainer {
  private final Network network;
  private final Sizes sizes;
  private final Words words;
  private final CallFacts callFacts;
  private final CallWords callWords;
  private final ShortcutFacts shortcuts;
  private final DepthFacts depths;

  public Explainer(Network network, Sizes sizes, Locale language) {
    this.network = network;
    this.sizes = sizes;
    this.words = new Words(language);
    this.callFacts = new CallFacts(sizes, words);
    this.callWords = new CallWords(sizes, words);
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
    List<Explanation.Fact> facts = new ArrayList<>(callFacts.of(call, block));
    boolean joins = call.operation() instanceof Operation.Add;
    if (block != null && (joins || block.shortcut().contains(call))) {
      facts.add(1, shortcuts.of(block));
    }
    return new Explanation(
        call.name(),
        callWords.type(call),
        facts,
        callWords.purpose(call, block),
        callWords.paper(call, block));
  }

  private Explanation ofModule(ModuleNode module) {
    if (module.type() instanceof ModuleType.Root) {
      return ofNetwork(module);
    }
    Block block = network.blockOf(module.path()).orElse(null);
    if (block == null) {
      return ofStage(module);
    }
    return module.path().equals(block.path()) ? ofBlock(module, block) : ofShortcut(module, block);
  }

  private Explanation ofNetwork(ModuleNode root) {
    String name = network.spec().displayName();
    List<Explanation.Fact> facts = new ArrayList<>();
    facts.add(depths.of(network.spec()));
    facts.addAll(totals(root));
    String classes = String.valueOf(network.spec().classes());
    return new Explanation(
        name, "ResNet", facts, words.get("net", classes), words.get("paper.resnet"));
  }

  private Explanation ofStage(ModuleNode stage) {
    List<Block> blocks =
        network.blocks().stream()
            .filter(block -> block.path().startsWith(stage.path() + "."))
            .toList();
    Block first = blocks.get(0);
    String inplanes =
        "%d → %d × %d = %d"
            .formatted(
                first.inChannels(), first.planes(), first.kind().expansion(), first.outChannels());
    List<Explanation.Fact> facts = new ArrayList<>();
    facts.add(
        words.fact(Explanation.Kind.CHANNELS, List.of(inplanes), words.get("channels.stage")));
    facts.add(shortcuts.of(first));
    facts.addAll(totals(stage));
    String type =
        "_make_layer(%s, planes=%d, blocks=%d, stride=%d)"
            .formatted(first.kind().typeName(), first.planes(), blocks.size(), first.stride());
    return new Explanation(
        stage.path(),
        type,
        facts,
        words.get(blocks.size() == 1 ? "stage.one" : "stage", String.valueOf(blocks.size())),
        words.get("paper.resnet"));
  }

  private Explanation ofBlock(ModuleNode module, Block block) {
    List<Explanation.Fact> facts = new ArrayList<>();
    facts.add(
        words.fact(
            Explanation.Kind.FORMULA,
            List.of(block.hasIdentity() ? "y = relu(F(x) + x)" : "y = relu(F(x) + shortcut(x))"),
            ""));
    facts.add(shortcuts.of(block));
    facts.addAll(depths.innerWidth(network.spec(), block.planes()));
    facts.addAll(totals(module));
    return new Explanation(
        block.path(), block.kind().typeName(), facts, purpose(block), paper(block));
  }

  private String purpose(Block block) {
    if (block.kind() == BlockKind.BASIC) {
      return words.get("block.basic");
    }
    int inner = ((Layer.Conv2d) block.branch().get(0).operation()).out();
    return words.get(
        "block.bottleneck", String.valueOf(inner), String.valueOf(block.outChannels()));
  }

  private String paper(Block block) {
    if (network.spec().groups() > 1) {
      return words.get("paper.resnext");
    }
    boolean wide = block.kind() == BlockKind.BOTTLENECK && network.spec().widthPerGroup() > 64;
    return words.get(wide ? "paper.wide" : "paper.resnet");
  }

  private Explanation ofShortcut(ModuleNode module, Block block) {
    List<Explanation.Fact> facts = new ArrayList<>(List.of(shortcuts.of(block)));
    facts.addAll(totals(module));
    String in = String.valueOf(block.inChannels());
    String out = String.valueOf(block.outChannels());
    return new Explanation(
        module.path(),
        module.typeName(),
        facts,
        words.get("conv.projection", in, out),
        words.get("paper.resnet"));
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
    return words.fact(kind, List.of(Terms.of(parts, words) + " = " + words.count(total)), "");
  }
}
