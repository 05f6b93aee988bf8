package org.resnetexplorer.app.overlays;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.diagram.BarRow;
import org.resnetexplorer.diagram.Diagram;
import org.resnetexplorer.diagram.Node;
import org.resnetexplorer.diagram.NodeKind;
import org.resnetexplorer.diagram.Shading;
import org.resnetexplorer.explain.metric.Metric;
import org.resnetexplorer.explain.metric.MetricValues;

/** How the values of a metric colour the boxes of a diagram. */
public final class Shadings {
  private final MetricValues values;

  public Shadings(MetricValues values) {
    this.values = values;
  }

  /** Whether a drawing shows blocks, or single calls. */
  public static boolean hasBlocks(Diagram diagram) {
    return diagram.nodes().stream().anyMatch(node -> node.kind() == NodeKind.BLOCK);
  }

  /** The value of everything that a node stands for, rolled up. */
  public double value(Node node) {
    List<String> all = new ArrayList<>();
    all.add(node.id());
    all.addAll(node.also());
    return values.value(all);
  }

  /**
   * What a node is coloured by. A pile of blocks has the colour of one of them, on average, so that
   * it can be compared with the blocks beside it.
   */
  public double colouredBy(Node node) {
    boolean adds = values.metric().rollUp() == Metric.RollUp.SUM;
    return adds && node.kind() == NodeKind.BLOCK
        ? value(node) / (1 + node.also().size())
        : value(node);
  }

  /** The scale of a drawing: of blocks and of calls outside them, or of single calls. */
  public MetricValues.Scale scale(Diagram diagram) {
    return hasBlocks(diagram) ? values.blockScale() : values.callScale();
  }

  /** The colour of each box of a drawing; of stages none, as their blocks have it. */
  public Shading of(Diagram diagram) {
    MetricValues.Scale scale = scale(diagram);
    boolean signed = values.metric().isSigned();
    Map<String, Integer> steps = new HashMap<>();
    for (Node node : diagram.nodes()) {
      double value = colouredBy(node);
      // Between two signs, nothing has no colour of its own.
      boolean nothing = signed && (value == 0 || Double.isNaN(value));
      if (node.kind() != NodeKind.STAGE && !nothing) {
        steps.put(node.id(), scale.step(value));
      }
    }
    return new Shading(row(values.metric()), steps, signed);
  }

  private static @Nullable BarRow row(Metric metric) {
    return switch (metric) {
      case PARAMETERS -> BarRow.PARAMETERS;
      case MULTIPLY_ADDS -> BarRow.MULTIPLY_ADDS;
      case MEMORY, TIME, MEAN, ZEROS, RECEPTIVE_FIELD, LEDGER, GRADIENT -> null;
    };
  }
}
