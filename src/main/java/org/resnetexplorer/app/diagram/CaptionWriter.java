package org.resnetexplorer.app.diagram;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.ModuleType;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Target;
import org.resnetexplorer.render.Numbers;
import org.resnetexplorer.render.Statistics;
import org.resnetexplorer.text.Messages;

/** Writes the caption of a call or module with this network's own numbers. */
final class CaptionWriter {
  private final Messages messages;
  private final OpenModel model;

  CaptionWriter(Messages messages, OpenModel model) {
    this.messages = messages;
    this.model = model;
  }

  /**
   * @param statistics of the output in the last run; null before it
   */
  Caption of(Target target, @Nullable Statistics statistics) {
    if (target instanceof Target.OfModule module) {
      return ofModule(model.network().findModule(module.path()).orElseThrow());
    }
    return ofCall(target.output(model.network()), statistics);
  }

  private Caption ofModule(ModuleNode module) {
    String title = module.path().isEmpty() ? model.name() : module.path();
    NodeKind kind =
        module.type() instanceof ModuleType.ResidualBlock ? NodeKind.BLOCK : NodeKind.STAGE;
    Shape output = model.sizes().output(module);
    List<Caption.Fact> facts =
        List.of(
            fact("output", output.label(), values(output)),
            fact("parameters", count(module.parameters()), ""),
            fact("macs", Numbers.giga(model.sizes().multiplyAdds(module)), ""),
            field(model.sizes().receptiveField(module)));
    return new Caption(kind, title, sentence(module), facts);
  }

  private String sentence(ModuleNode module) {
    if (module.type() instanceof ModuleType.Root) {
      int layers = model.network().spec().depth();
      int convolutions = model.network().spec().block().convolutions();
      String depths =
          model.network().spec().depths().stream()
              .map(String::valueOf)
              .collect(Collectors.joining(" + "));
      return text("net", convolutions, depths, layers);
    }
    if (module.type() instanceof ModuleType.ResidualBlock) {
      Block block = model.network().blockOf(module.path()).orElseThrow();
      return text(
          block.isPadded()
              ? "block.padded"
              : block.hasProjection() ? "block.projection" : "block.identity",
          module.typeName());
    }
    boolean projection = module.path().endsWith("downsample");
    return projection ? text("projection") : text("stage", module.children().size());
  }

  private Caption ofCall(Call call, @Nullable Statistics statistics) {
    Shape output = model.sizes().output(call);
    List<Caption.Fact> facts = new ArrayList<>();
    facts.add(formula(call));
    facts.add(fact("output", output.label(), values(output)));
    facts.add(tellingNumber(call, statistics));
    facts.add(field(model.sizes().receptiveField(call)));
    return new Caption(NodeKind.of(call.operation()), call.name(), sentence(call), facts);
  }

  private String sentence(Call call) {
    Operation operation = call.operation();
    if (operation instanceof Layer.ReLU) {
      List<Call> calls = model.network().callsWithin(call.module());
      return calls.size() == 1
          ? text("relu.one")
          : text("relu.many", calls.indexOf(call) + 1, calls.size(), call.module());
    }
    if (operation instanceof Layer.Conv2d conv) {
      String key = conv.kernel() == 1 ? "conv.1x1" : "conv";
      return text(conv.stride() == 1 ? key : key + ".stride", conv.kernel(), conv.stride());
    }
    if (operation instanceof Layer.BatchNorm2d) {
      return text("bn");
    }
    if (operation instanceof Operation.Add) {
      return text("add");
    }
    if (operation instanceof Layer.MaxPool2d pool) {
      return text("maxpool", pool.kernel());
    }
    if (operation instanceof Operation.PadShortcut pad) {
      return text("pad", pad.stride(), pad.zeros());
    }
    if (operation instanceof Layer.AdaptiveAvgPool2d) {
      return text("avgpool");
    }
    return text(operation instanceof Layer.Linear ? "fc" : "flatten");
  }

  private Caption.Fact formula(Call call) {
    Shape in = model.sizes().input(call);
    Shape out = model.sizes().output(call);
    Operation operation = call.operation();
    String sides = sides(in, out);
    if (operation instanceof Layer.Conv2d conv) {
      return fact("formula", conv.window().formula(in.height()), text("products", conv.products()));
    }
    if (operation instanceof Layer.MaxPool2d pool) {
      return fact("formula", pool.window().formula(in.height()), "");
    }
    if (operation instanceof Layer.ReLU) {
      return fact("formula", "y = max(0, " + inputName(call, 0) + ")", sides);
    }
    if (operation instanceof Layer.BatchNorm2d) {
      return fact("formula", "y = γ·(x − μ)/√(σ² + ε) + β", "ε = 0.00001");
    }
    if (operation instanceof Operation.Add) {
      return fact("formula", "y = " + inputName(call, 0) + " + " + inputName(call, 1), sides);
    }
    if (operation instanceof Operation.PadShortcut pad) {
      String source = "x[c − %d, %2$d·i, %2$d·j]".formatted(pad.zeros(), pad.stride());
      return fact("formula", "y[c, i, j] = " + source, pad.window().formula(in.height()));
    }
    if (operation instanceof Layer.AdaptiveAvgPool2d) {
      String cells = in.height() + " × " + in.width() + " = " + in.height() * in.width();
      return fact("formula", text("mean", cells), "");
    }
    if (operation instanceof Layer.Linear linear) {
      return fact("formula", "y = W·x + b", linear.in() + " → " + linear.out());
    }
    return fact("formula", in.label() + " → " + out.label(), "");
  }

  private String sides(Shape in, Shape out) {
    return text("stays", in.height() + " × " + in.width(), out.height() + " × " + out.width());
  }

  /** What a term of a formula is called: the short name of the call it comes from, or x. */
  private String inputName(Call call, int position) {
    int source = call.inputs().get(position);
    if (source == Call.INPUT) {
      return "x";
    }
    Call from = model.network().calls().get(source);
    boolean sameBlock =
        model
            .network()
            .blockOf(call.name())
            .map(block -> block.calls().contains(from))
            .orElse(true);
    return sameBlock ? from.shortName() : "x";
  }

  private Caption.Fact tellingNumber(Call call, @Nullable Statistics statistics) {
    Operation operation = call.operation();
    if (operation instanceof Layer.Conv2d conv) {
      int inGroup = conv.in() / conv.groups();
      long weights = (long) conv.out() * conv.products();
      String product = conv.out() + " × " + inGroup + " × " + conv.kernel() + " × " + conv.kernel();
      return fact(
          "parameters",
          product + " = " + count(weights),
          text("macs.of", Numbers.giga(model.sizes().multiplyAdds(call))));
    }
    if (operation instanceof Layer.Linear linear) {
      return fact(
          "parameters",
          linear.out()
              + " × "
              + linear.in()
              + " + "
              + linear.out()
              + " = "
              + count(linear.parameters()),
          "");
    }
    if (statistics == null) {
      return fact("values", "–", text("norun"));
    }
    if (operation instanceof Layer.ReLU) {
      return fact("zero", Numbers.share(statistics.zeroShare()), text("ofall"));
    }
    String range = Numbers.compact(statistics.min()) + " … " + Numbers.compact(statistics.max());
    String mean =
        Numbers.compact(statistics.mean()) + " ± " + Numbers.compact(statistics.deviation());
    return fact("values", range, text("meandev", mean));
  }

  private Caption.Fact field(ReceptiveField field) {
    if (field.isWholePicture()) {
      return fact("field", text("field.whole"), "");
    }
    return fact(
        "field", text("field.pixels", count(field.size())), text("field.every", field.jump()));
  }

  private String values(Shape shape) {
    return text("valuecount", count(shape.elements()));
  }

  private String count(long number) {
    return Numbers.count(number, messages.locale());
  }

  private Caption.Fact fact(String label, String first, String second) {
    return new Caption.Fact(text("label." + label), first, second);
  }

  private String text(String key, Object... arguments) {
    return messages.text("canvas." + key, arguments);
  }
}
