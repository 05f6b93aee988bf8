package org.resnetexplorer.explain.metric;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Call;
import org.resnetexplorer.network.ModuleNode;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.ReceptiveField;
import org.resnetexplorer.network.ShapesAndCosts;

/**
 * One metric of every call and module of a network, and the scales that colour them in six steps.
 * Sums are of whole numbers and exact: the root's is the network's own. Immutable.
 */
public final class MetricValues {
  /** How many steps of colour there are, none to most. */
  public static final int STEPS = 6;

  private final Metric metric;
  private final Network network;
  private final List<Double> values;
  private final List<Double> weights;
  private final Map<String, Double> modules = new HashMap<>();
  private final Scale blocks;
  private final Scale calls;
  private final Scale stages;

  /**
   * Where the colours begin and end.
   *
   * @param low 0, or the least value where that is negative; where signs tell, {@code -high}
   * @param high the greatest finite value; where signs tell, the greatest magnitude
   */
  public record Scale(double low, double high) {
    static Scale over(List<Double> values) {
      double low = 0;
      double high = 0;
      for (double value : values) {
        if (Double.isFinite(value)) {
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
      }
      return new Scale(low, high);
    }

    /** As far below zero as above. */
    Scale symmetric() {
      double most = Math.max(high, -low);
      return new Scale(-most, most);
    }

    /** Where a value lies, 0 to 1; 1 for the whole picture, 0 for what is not a number. */
    public double share(double value) {
      if (Double.isNaN(value) || high == low) {
        return 0;
      }
      return Math.max(0, Math.min(1, (value - low) / (high - low)));
    }

    /** How long a bar of it is, 0 to 1: by magnitude, as the sign is for the number to tell. */
    public double length(double value) {
      double most = Math.max(high, -low);
      if (Double.isNaN(value) || most == 0) {
        return 0;
      }
      return Math.min(1, Math.abs(value) / most);
    }

    /** Its colour, 0 to 5, in six equal parts. */
    public int step(double value) {
      return Math.min(STEPS - 1, (int) (STEPS * share(value)));
    }
  }

  private MetricValues(Metric metric, Network network, List<Double> values, List<Double> weights) {
    this.metric = metric;
    this.network = network;
    this.values = values;
    this.weights = weights;
    for (ModuleNode module : network.modules()) {
      modules.put(module.path(), rolledUp(network.callsWithin(module.path())));
    }
    List<Double> units = new ArrayList<>();
    network.blocks().forEach(block -> units.add(modules.get(block.path())));
    for (Call call : network.calls()) {
      if (network.blockOf(call.name()).isEmpty()) {
        units.add(values.get(call.index()));
      }
    }
    this.blocks = scale(units);
    this.calls = scale(values);
    List<Double> all = new ArrayList<>(values);
    modules.forEach((path, value) -> all.add(path.isEmpty() ? 0 : value));
    this.stages = scale(all);
  }

  private Scale scale(List<Double> of) {
    Scale scale = Scale.over(of);
    return metric.isSigned() ? scale.symmetric() : scale;
  }

  /**
   * A metric over a whole network.
   *
   * @param run what the last run told; null before one
   * @throws IllegalArgumentException if the metric needs a run that told it, and there is none
   */
  public static MetricValues of(
      Metric metric, Network network, ShapesAndCosts sizes, @Nullable RunFigures run) {
    List<Double> weights =
        network.calls().stream().map(call -> (double) sizes.output(call).elements()).toList();
    List<Double> values =
        network.calls().stream().map(call -> value(metric, call, sizes, run)).toList();
    return new MetricValues(metric, network, values, weights);
  }

  private static double value(
      Metric metric, Call call, ShapesAndCosts sizes, @Nullable RunFigures run) {
    return switch (metric) {
      case MULTIPLY_ADDS -> sizes.multiplyAdds(call);
      case PARAMETERS -> call.operation().parameters();
      case MEMORY -> sizes.bytes(call);
      case RECEPTIVE_FIELD -> field(sizes.receptiveField(call));
      case TIME -> told(metric, run).milliseconds(call);
      case MEAN -> told(metric, run).output(call).mean();
      case ZEROS -> told(metric, run).output(call).zeroShare();
      case LEDGER -> told(metric, run).payment(call);
      case GRADIENT -> told(metric, run).gradient(call);
    };
  }

  private static double field(ReceptiveField field) {
    return field.isWholePicture() ? Double.POSITIVE_INFINITY : field.size();
  }

  private static RunFigures told(Metric metric, @Nullable RunFigures run) {
    if (run == null) {
      throw new IllegalArgumentException(metric + " without a run");
    }
    return run;
  }

  private double rolledUp(List<Call> inside) {
    double sum = 0;
    double weight = 0;
    double largest = Double.NEGATIVE_INFINITY;
    for (Call call : inside) {
      double value = values.get(call.index());
      double size = metric.rollUp() == Metric.RollUp.MEAN ? weights.get(call.index()) : 1;
      sum += size * value;
      weight += size;
      largest = Math.max(largest, value);
    }
    return switch (metric.rollUp()) {
      case SUM -> sum;
      case MEAN -> sum / weight;
      case LARGEST -> largest;
    };
  }

  public Metric metric() {
    return metric;
  }

  /** Whether it tells of this very network. */
  public boolean isOf(Network other) {
    return network == other;
  }

  /**
   * The value of a call, or of a module with all that runs inside it; of the whole net for the
   * empty path. Infinite where the receptive field is the whole picture.
   *
   * @throws IllegalArgumentException if the network has neither
   */
  public double value(String callOrModule) {
    return network
        .findCall(callOrModule)
        .map(call -> values.get(call.index()))
        .orElseGet(() -> valueOfModule(callOrModule));
  }

  private double valueOfModule(String path) {
    Double value = modules.get(path);
    if (value == null) {
      throw new IllegalArgumentException("No call or module " + path);
    }
    return value;
  }

  /** The value of everything that some calls and modules hold, each call counted once. */
  public double value(Collection<String> callsOrModules) {
    Set<Call> inside = new LinkedHashSet<>();
    callsOrModules.forEach(id -> inside.addAll(callsOf(id)));
    return rolledUp(List.copyOf(inside));
  }

  private List<Call> callsOf(String id) {
    return network.findCall(id).map(List::of).orElseGet(() -> network.callsWithin(id));
  }

  /** The value of the whole net. */
  public double total() {
    return value("");
  }

  /** The scale that all blocks, and the calls outside them, have in common. */
  public Scale blockScale() {
    return blocks;
  }

  /** The scale that all calls have in common. */
  public Scale callScale() {
    return calls;
  }

  /** The scale of calls, blocks and stages together, on which a stage has the longest bar. */
  public Scale stageScale() {
    return stages;
  }
}
