package org.resnetexplorer.app.tree;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.Sizes;
import org.resnetexplorer.network.Target;

/**
 * The rows of a network: its containers as modules, its layers as the calls they make, all in
 * forward order.
 */
final class ModuleRows {
  private final Network network;
  private final Sizes sizes;

  ModuleRows(Network network, Sizes sizes) {
    this.network = network;
    this.sizes = sizes;
  }

  ModuleRow root() {
    List<ModuleRow> rows = new ArrayList<>();
    String stage = "";
    for (Call call : network.calls()) {
      String around = network.blockOf(call.name()).map(block -> stageOf(block)).orElse("");
      if (around.isEmpty()) {
        rows.add(row(call));
      } else if (!around.equals(stage)) {
        rows.add(stage(around));
      }
      stage = around;
    }
    return row(network.root(), RowKind.NET, rows);
  }

  private static String stageOf(Block block) {
    return "layer" + block.stage();
  }

  private ModuleRow stage(String path) {
    List<ModuleRow> rows =
        network.blocks().stream()
            .filter(block -> stageOf(block).equals(path))
            .map(this::block)
            .toList();
    return row(module(path), RowKind.STAGE, rows);
  }

  private ModuleRow block(Block block) {
    List<ModuleRow> rows = new ArrayList<>();
    block.branch().forEach(call -> rows.add(row(call)));
    if (block.hasProjection()) {
      List<ModuleRow> inside = block.shortcut().stream().map(this::row).toList();
      rows.add(row(module(block.path() + ".downsample"), RowKind.PROJECTION, inside));
    } else {
      block.shortcut().forEach(call -> rows.add(row(call)));
    }
    rows.add(row(block.add()));
    rows.add(row(block.output()));
    return row(module(block.path()), RowKind.BLOCK, rows);
  }

  private ModuleNode module(String path) {
    return network.findModule(path).orElseThrow();
  }

  private ModuleRow row(ModuleNode module, RowKind kind, List<ModuleRow> children) {
    Shape output = sizes.output(module);
    List<String> words = new ArrayList<>();
    words.add(module.path());
    words.add(module.typeName());
    words.add(shape(output));
    return new ModuleRow(
        Target.of(module),
        module.name(),
        module.typeName(),
        kind,
        output,
        module.parameters(),
        sizes.multiplyAdds(module),
        lower(words),
        children);
  }

  private ModuleRow row(Call call) {
    Shape output = sizes.output(call);
    return new ModuleRow(
        Target.of(call),
        call.name().substring(call.name().lastIndexOf('.') + 1),
        call.operation().typeName(),
        RowKind.of(call.operation()),
        output,
        parameters(call),
        sizes.multiplyAdds(call),
        lower(words(call, output)),
        List.of());
  }

  /** Of a ReLU none, and of a sum none, though the block it stands for has some. */
  private static long parameters(Call call) {
    return call.operation() instanceof Layer layer ? layer.parameters() : 0;
  }

  private static List<String> words(Call call, Shape output) {
    List<String> words = new ArrayList<>();
    words.add(call.name());
    words.add(call.operation().typeName());
    words.add(shape(output));
    if (call.operation() instanceof Layer.Conv2d conv) {
      words.addAll(window(conv.kernel(), conv.stride()));
      words.add(conv.in() + "->" + conv.out());
    } else if (call.operation() instanceof Operation.PadShortcut pad) {
      words.add("/" + pad.stride());
      words.add(pad.in() + "->" + pad.out());
    } else if (call.operation() instanceof Layer.MaxPool2d pool) {
      words.addAll(window(pool.kernel(), pool.stride()));
    } else if (call.operation() instanceof Layer.Linear linear) {
      words.add(linear.in() + "->" + linear.out());
    }
    return words;
  }

  private static List<String> window(int kernel, int stride) {
    return List.of(kernel + "x" + kernel, "/" + stride);
  }

  private static String shape(Shape shape) {
    return shape.label().replace(" × ", "x");
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(TreeSearch::normal).toList();
  }
}
