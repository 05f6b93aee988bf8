package org.resnetexplorer.app.tree;

import java.util.ArrayList;
import java.util.List;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.network.Block;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ForwardSteps;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.Shape;
import org.resnetexplorer.network.ShapesAndCosts;
import org.resnetexplorer.network.Target;

/**
 * The rows of a network: its containers as modules, its layers as the calls they make, all in
 * forward order.
 */
final class ModuleRows {
  private final Network network;
  private final ShapesAndCosts sizes;

  ModuleRows(Network network, ShapesAndCosts sizes) {
    this.network = network;
    this.sizes = sizes;
  }

  ModuleRow root() {
    List<ModuleRow> rows =
        new ForwardSteps(network).statements("").stream().map(this::row).toList();
    return row(network.root(), RowKind.NET, rows);
  }

  /** A call, a stage of blocks, or a head of several layers. */
  private ModuleRow row(Target statement) {
    if (statement instanceof Target.OfCall) {
      return row(statement.output(network));
    }
    ModuleNode module = module(statement.id());
    return network
        .stageAt(module.path())
        .map(blocks -> row(module, RowKind.STAGE, blocks.stream().map(this::block).toList()))
        .orElseGet(() -> row(module, RowKind.SEQUENCE, calls(network.callsWithin(module.path()))));
  }

  private List<ModuleRow> calls(List<Call> calls) {
    return calls.stream().map(this::row).toList();
  }

  private ModuleRow block(Block block) {
    List<ModuleRow> rows = new ArrayList<>();
    for (Call call : block.branch()) {
      rows.add(row(call));
      if (block.isPreActivated() && call.equals(block.entry())) {
        rows.addAll(shortcut(block));
      }
    }
    if (!block.gate().isEmpty()) {
      ModuleNode gate = module(block.branchEnd().module());
      rows.add(row(gate, RowKind.SEQUENCE, calls(block.gate())));
    }
    if (!block.isPreActivated()) {
      rows.addAll(shortcut(block));
    }
    block.add().ifPresent(sum -> rows.add(row(sum)));
    rows.addAll(calls(block.afterSum()));
    return row(module(block.path()), RowKind.BLOCK, rows);
  }

  private List<ModuleRow> shortcut(Block block) {
    List<ModuleRow> rows = calls(block.shortcut());
    return block.hasProjection()
        ? List.of(row(module(block.path() + ".downsample"), RowKind.SEQUENCE, rows))
        : rows;
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
        RowKind.of(NodeKind.of(call.operation())),
        output,
        call.operation().parameters(),
        sizes.multiplyAdds(call),
        lower(words(call, output)),
        List.of());
  }

  private static List<String> words(Call call, Shape output) {
    List<String> words = new ArrayList<>();
    words.add(call.name());
    words.add(call.operation().typeName());
    words.add(shape(output));
    words.addAll(call.operation().accept(new NumberWords()));
    return words;
  }

  private static String shape(Shape shape) {
    return shape.label().replace(" × ", "x");
  }

  private static List<String> lower(List<String> words) {
    return words.stream().map(TreeSearch::normal).toList();
  }

  /** The numbers of an operation that a search may find it by. */
  private static final class NumberWords implements Operation.Visitor<List<String>> {
    @Override
    public List<String> conv2d(Layer.Conv2d conv) {
      return List.of(kernel(conv.kernel()), stride(conv.stride()), channels(conv.in(), conv.out()));
    }

    @Override
    public List<String> batchNorm2d(Layer.BatchNorm2d norm) {
      return List.of();
    }

    @Override
    public List<String> groupNorm(Layer.GroupNorm norm) {
      return List.of();
    }

    @Override
    public List<String> batchNorm1d(Layer.BatchNorm1d norm) {
      return List.of();
    }

    @Override
    public List<String> curve(Layer.Curve curve) {
      return List.of();
    }

    @Override
    public List<String> dropout(Layer.Dropout dropout) {
      return List.of();
    }

    @Override
    public List<String> adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
      return List.of();
    }

    @Override
    public List<String> relu(Layer.ReLU relu) {
      return List.of();
    }

    @Override
    public List<String> maxPool2d(Layer.MaxPool2d pool) {
      return List.of(kernel(pool.kernel()), stride(pool.stride()));
    }

    @Override
    public List<String> avgPool2d(Layer.AvgPool2d pool) {
      return List.of(kernel(pool.kernel()), stride(pool.stride()));
    }

    @Override
    public List<String> identity(Layer.Identity identity) {
      return List.of();
    }

    @Override
    public List<String> adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
      return List.of();
    }

    @Override
    public List<String> linear(Layer.Linear linear) {
      return List.of(channels(linear.in(), linear.out()));
    }

    @Override
    public List<String> add(Operation.Add add) {
      return List.of();
    }

    @Override
    public List<String> gate(Operation.Gate gate) {
      return List.of();
    }

    @Override
    public List<String> flatten(Operation.Flatten flatten) {
      return List.of();
    }

    @Override
    public List<String> padShortcut(Operation.PadShortcut pad) {
      return List.of(stride(pad.stride()), channels(pad.in(), pad.out()));
    }

    /** As one word that both 3x3 and kernel 3 are in; a bare 7x7 is a shape too. */
    private static String kernel(int side) {
      return side + "x" + side + "kernel" + side;
    }

    private static String stride(int stride) {
      return "/" + stride;
    }

    private static String channels(int in, int out) {
      return in + "->" + out;
    }
  }
}
