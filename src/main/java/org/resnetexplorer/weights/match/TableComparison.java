package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.DType;
import org.resnetexplorer.weights.FileText;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/** Compares the tensors of a file with those a network has, name by name and size by size. */
final class TableComparison {

  private static final int MOST_NAMED = 5;

  private final List<String> missing = new ArrayList<>();
  private final List<String> unexpected = new ArrayList<>();
  private final List<String> otherShape = new ArrayList<>();
  private final List<Phrase> reasons = new ArrayList<>();

  private final Network network;

  private TableComparison(Network network) {
    this.network = network;
  }

  static void check(
      Network network, Map<String, TensorInfo> weights, Map<String, TensorInfo> counters)
      throws WeightsException {
    TableComparison comparison = new TableComparison(network);
    Map<String, TensorInfo> left = new HashMap<>(weights);
    Map<String, TensorInfo> leftCounters = new HashMap<>(counters);
    for (TensorSpec spec : network.stateDict()) {
      if (spec.role() == TensorSpec.Role.COUNTER) {
        comparison.counter(leftCounters.remove(spec.name()));
      } else {
        comparison.weight(spec, left.remove(spec.name()));
      }
    }
    weights.keySet().stream().filter(left::containsKey).forEach(comparison::surplus);
    counters.keySet().stream().filter(leftCounters::containsKey).forEach(comparison::surplus);
    comparison.report();
  }

  private void weight(TensorSpec spec, @Nullable TensorInfo found) {
    List<Long> sizes = spec.sizes().stream().map(Integer::longValue).toList();
    if (found == null) {
      missing.add(spec.name());
      reasons.add(Phrase.of("match.missing", spec.name()));
    } else if (!found.shape().equals(sizes)) {
      otherShape.add(spec.name() + " " + found.shape() + " for " + sizes);
      reasons.add(otherShape(spec.name(), found.shape(), sizes));
    } else if (!found.type().floating()) {
      otherShape.add(spec.name() + " " + found.type());
      reasons.add(Phrase.of("match.type", spec.name(), found.type().name()));
    }
  }

  /** Of a convolution in a block the kernel tells most: no block has that one there. */
  private Phrase otherShape(String name, List<Long> found, List<Long> expected) {
    boolean kernelDiffers =
        expected.size() == 4
            && found.size() == 4
            && !found.subList(2, 4).equals(expected.subList(2, 4));
    if (!kernelDiffers || network.blockOf(name).isEmpty()) {
      return Phrase.of("match.shape", name, found.toString(), expected.toString());
    }
    String part = name.contains(".downsample.") ? "projection" : blockName();
    String kernel = expected.get(2) + "x" + expected.get(3);
    return Phrase.of("match.kernel", name, found.toString(), Phrase.of("match." + part), kernel);
  }

  private String blockName() {
    return switch (network.spec().block()) {
      case BASIC -> "basic";
      case BOTTLENECK -> "bottleneck";
    };
  }

  private void counter(@Nullable TensorInfo found) {
    if (found == null) {
      return;
    }
    boolean scalar = found.shape().isEmpty() || found.shape().equals(List.of(1L));
    if (!scalar || found.type() != DType.I64) {
      otherShape.add(found.name() + " " + found.type() + found.shape());
      reasons.add(Phrase.of("match.counter", found.name()));
    }
  }

  private void surplus(String name) {
    unexpected.add(name);
    reasons.add(Phrase.of("match.unexpected", FileText.shown(name)));
  }

  private void report() throws WeightsException {
    if (!reasons.isEmpty()) {
      String detail =
          "match; missing "
              + some(missing)
              + "; unexpected "
              + some(unexpected)
              + "; other shape "
              + some(otherShape);
      throw new WeightsException("weights.match", List.of(reasons.get(0)), detail, null);
    }
  }

  private static String some(List<String> names) {
    List<String> shown = names.stream().limit(MOST_NAMED).map(FileText::shown).toList();
    return names.size() + (shown.isEmpty() ? "" : ": " + String.join(", ", shown));
  }
}
