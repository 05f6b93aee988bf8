package org.resnetexplorer.app.table;

import java.util.List;
import java.util.LongSummaryStatistics;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.Layer;
import org.resnetexplorer.network.ModuleHierarchy;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.ModuleType;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.Operation;
import org.resnetexplorer.network.Target;

/** Makes the rows of the table: what stands inside a module, in forward order. */
final class TableRows {
  private final OpenModel model;
  private final Network network;
  private final @Nullable Run run;

  /**
   * @param run of this model, for times; null before one
   */
  TableRows(OpenModel model, @Nullable Run run) {
    this.model = model;
    this.network = model.network();
    this.run = run;
  }

  List<TableRow> inside(Target.OfModule container) {
    int prefix = container.path().isEmpty() ? 0 : container.path().length() + 1;
    return rows(new ModuleHierarchy(network).level(container), prefix);
  }

  /** Every call of the network, by its whole name. */
  List<TableRow> allCalls() {
    return rows(network.calls().stream().map(Target::of).toList(), 0);
  }

  /**
   * @param prefix letters of each name that all have
   */
  private List<TableRow> rows(List<Target> targets, int prefix) {
    LongSummaryStatistics parameters =
        targets.stream().mapToLong(this::parameters).summaryStatistics();
    LongSummaryStatistics multiplyAdds =
        targets.stream().mapToLong(this::multiplyAdds).summaryStatistics();
    return targets.stream().map(target -> row(target, prefix, parameters, multiplyAdds)).toList();
  }

  private TableRow row(
      Target target,
      int prefix,
      LongSummaryStatistics parameters,
      LongSummaryStatistics multiplyAdds) {
    Call output = target.output(network);
    return new TableRow(
        target,
        target.id().substring(prefix),
        type(target),
        model.sizes().output(output),
        TableRow.Amount.among(parameters(target), parameters),
        TableRow.Amount.among(multiplyAdds(target), multiplyAdds),
        model.sizes().receptiveField(output),
        milliseconds(target));
  }

  private List<Call> calls(Target target) {
    return target instanceof Target.OfModule
        ? network.callsWithin(target.id())
        : List.of(target.output(network));
  }

  private long multiplyAdds(Target target) {
    return calls(target).stream().mapToLong(model.sizes()::multiplyAdds).sum();
  }

  private double milliseconds(Target target) {
    return run == null || run.model() != model
        ? Double.NaN
        : calls(target).stream().mapToDouble(run.trace()::milliseconds).sum();
  }

  private long parameters(Target target) {
    if (target instanceof Target.OfModule module) {
      return network.findModule(module.path()).map(ModuleNode::parameters).orElse(0L);
    }
    return target.output(network).operation().parameters();
  }

  private String type(Target target) {
    if (target instanceof Target.OfModule module) {
      ModuleNode node = network.findModule(module.path()).orElseThrow();
      return node.type().accept(new ModuleWords(node));
    }
    return target.output(network).operation().accept(new OperationWords());
  }

  /** A container by what it repeats. */
  private record ModuleWords(ModuleNode node) implements ModuleType.Visitor<String> {
    @Override
    public String leaf(ModuleType.Leaf leaf) {
      return leaf.typeName();
    }

    @Override
    public String root(ModuleType.Root root) {
      return root.typeName();
    }

    @Override
    public String sequential(ModuleType.Sequential sequential) {
      List<String> types = node.children().stream().map(ModuleNode::typeName).distinct().toList();
      return types.size() == 1
          ? node.children().size() + " × " + types.get(0)
          : node.children().size() + " × …";
    }

    @Override
    public String squeezeExcitation(ModuleType.SqueezeExcitation gate) {
      return gate.typeName();
    }

    @Override
    public String residualBlock(ModuleType.ResidualBlock block) {
      return block.typeName();
    }
  }

  /** PyTorch's name, with the window where one slides. */
  private static final class OperationWords implements Operation.Visitor<String> {
    @Override
    public String conv2d(Layer.Conv2d conv) {
      return windowed(conv, conv.kernel(), conv.stride());
    }

    @Override
    public String batchNorm2d(Layer.BatchNorm2d norm) {
      return norm.typeName();
    }

    @Override
    public String groupNorm(Layer.GroupNorm norm) {
      return norm.typeName() + " " + norm.groups();
    }

    @Override
    public String batchNorm1d(Layer.BatchNorm1d norm) {
      return norm.typeName();
    }

    @Override
    public String curve(Layer.Curve curve) {
      return curve.typeName();
    }

    @Override
    public String dropout(Layer.Dropout dropout) {
      return dropout.typeName();
    }

    @Override
    public String adaptiveConcatPool2d(Layer.AdaptiveConcatPool2d pool) {
      return pool.typeName();
    }

    @Override
    public String relu(Layer.ReLU relu) {
      return relu.typeName();
    }

    @Override
    public String maxPool2d(Layer.MaxPool2d pool) {
      return windowed(pool, pool.kernel(), pool.stride());
    }

    @Override
    public String avgPool2d(Layer.AvgPool2d pool) {
      return windowed(pool, pool.kernel(), pool.stride());
    }

    @Override
    public String identity(Layer.Identity identity) {
      return identity.typeName();
    }

    @Override
    public String adaptiveAvgPool2d(Layer.AdaptiveAvgPool2d pool) {
      return pool.typeName();
    }

    @Override
    public String linear(Layer.Linear linear) {
      return linear.typeName();
    }

    @Override
    public String add(Operation.Add add) {
      return add.typeName();
    }

    @Override
    public String gate(Operation.Gate gate) {
      return gate.typeName();
    }

    @Override
    public String flatten(Operation.Flatten flatten) {
      return flatten.typeName();
    }

    @Override
    public String padShortcut(Operation.PadShortcut pad) {
      return pad.typeName() + " /" + pad.stride();
    }

    private static String windowed(Operation operation, int kernel, int stride) {
      String window = operation.typeName() + " " + kernel + "×" + kernel;
      return stride == 1 ? window : window + " /" + stride;
    }
  }
}
