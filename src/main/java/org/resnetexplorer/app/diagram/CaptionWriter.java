package org.resnetexplorer.app.diagram;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.ModuleType;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.numbers.Statistics;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.text.Messages;

/** Writes the caption of a call or module with this network's own numbers. */
final class CaptionWriter {
  private final CaptionText text;
  private final OpenModel model;
  private final Network network;

  CaptionWriter(Messages messages, OpenModel model) {
    this.text = new CaptionText(messages);
    this.model = model;
    this.network = model.network();
  }

  /**
   * @param statistics of the output in the last run; null before it
   */
  Caption of(Target target, @Nullable Statistics statistics) {
    if (target instanceof Target.OfModule of) {
      ModuleNode module = network.findModule(of.path()).orElseThrow();
      return module.type().accept(new OfModule(module, statistics));
    }
    return ofCall(target.output(network), statistics);
  }

  private final class OfModule implements ModuleType.Visitor<Caption> {
    private final ModuleNode module;
    private final @Nullable Statistics statistics;

    OfModule(ModuleNode module, @Nullable Statistics statistics) {
      this.module = module;
      this.statistics = statistics;
    }

    /** A layer stands for the last of its calls, whose output is its own. */
    @Override
    public Caption leaf(ModuleType.Leaf leaf) {
      return ofCall(Target.of(module).output(network), statistics);
    }

    @Override
    public Caption root(ModuleType.Root root) {
      String depths =
          network.spec().depths().stream().map(String::valueOf).collect(Collectors.joining(" + "));
      int convolutions = network.spec().block().convolutions();
      boolean trunk = network.spec().family().isTrunk();
      String sentence =
          text.get(trunk ? "net.trunk" : "net", convolutions, depths, network.spec().depth());
      return ofModule(module, NodeKind.STAGE, model.name(), sentence);
    }

    @Override
    public Caption sequential(ModuleType.Sequential sequential) {
      String key =
          network.blockOf(module.path()).isPresent()
              ? "projection"
              : network.stageAt(module.path()).isPresent() ? "stage" : chain(module);
      String sentence = text.get(key, module.children().size());
      return ofModule(module, NodeKind.STAGE, module.path(), sentence);
    }

    /** Of layers in a row: before the blocks, or after them. */
    private String chain(ModuleNode module) {
      return network.isInStem(module.path()) ? "stem" : "head";
    }

    @Override
    public Caption squeezeExcitation(ModuleType.SqueezeExcitation gate) {
      return ofModule(module, NodeKind.GATE, module.path(), text.get("se"));
    }

    @Override
    public Caption residualBlock(ModuleType.ResidualBlock kind) {
      Block block = network.blockOf(module.path()).orElseThrow();
      String sentence = text.get(key(block), kind.typeName());
      return ofModule(module, NodeKind.BLOCK, module.path(), sentence);
    }

    private static String key(Block block) {
      if (block.isPlain()) {
        return "block.plain";
      }
      if (block.isPadded()) {
        return "block.padded";
      }
      if (block.shortcutPool().isPresent()) {
        return "block.pooled";
      }
      return block.hasProjection() ? "block.projection" : "block.identity";
    }
  }

  private Caption ofModule(ModuleNode module, NodeKind kind, String title, String sentence) {
    Shape output = model.sizes().output(module);
    List<Caption.Fact> facts =
        List.of(
            output(output),
            text.fact("parameters", text.count(module.parameters()), ""),
            text.fact("macs", Numbers.giga(model.sizes().multiplyAdds(module)), ""),
            field(model.sizes().receptiveField(module)));
    return new Caption(kind, title, sentence, facts);
  }

  private Caption ofCall(Call call, @Nullable Statistics statistics) {
    OperationCaption.Said said =
        call.operation().accept(new OperationCaption(text, model, call, statistics));
    List<Caption.Fact> facts =
        List.of(
            said.formula(),
            output(model.sizes().output(call)),
            said.number(),
            field(model.sizes().receptiveField(call)));
    return new Caption(NodeKind.of(call.operation()), call.name(), said.sentence(), facts);
  }

  private Caption.Fact output(Shape output) {
    return text.fact(
        "output",
        output.label(),
        text.get("valuecount", text.count(output.elements()), output.elements()));
  }

  private Caption.Fact field(ReceptiveField field) {
    if (field.isWholePicture()) {
      return text.fact("field", text.get("field.whole"), "");
    }
    return text.fact(
        "field",
        text.get("field.pixels", text.count(field.size())),
        field.size() > model.sizes().input().height()
            ? text.get("field.beyond", field.jump())
            : text.get("field.every", field.jump()));
  }
}
