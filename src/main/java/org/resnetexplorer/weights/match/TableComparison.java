package org.resnetexplorer.weights.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.network.Network;
import org.resnetexplorer.network.TensorSpec;
import org.resnetexplorer.weights.FileText;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.TensorInfo;
import org.resnetexplorer.weights.WeightsException;

/**
 * Compares the tensors of a file with those a network has, name by name and size by size, and tells
 * of them by the file's names.
 */
final class TableComparison {

  private static final int MOST_NAMED = 5;

  private final List<String> missing = new ArrayList<>();
  private final List<String> unexpected = new ArrayList<>();
  private final List<String> otherShape = new ArrayList<>();
  private final List<Phrase> reasons = new ArrayList<>();

  private final Network network;
  private final FileNames names;

  private TableComparison(Network network, FileNames names) {
    this.network = network;
    this.names = names;
  }

  /**
   * Compares.
   *
   * @param found the tensors of trunk and head by the network's names, without counters
   * @param counters those that count batches
   * @param strays tensors inside the trunk that have no name in the network
   * @throws WeightsException naming the first difference
   */
  static void check(
      Network network,
      FileNames names,
      Map<String, TensorInfo> found,
      Map<String, TensorInfo> counters,
      List<TensorInfo> strays)
      throws WeightsException {
    TableComparison comparison = new TableComparison(network, names);
    Map<String, TensorInfo> left = new HashMap<>(found);
    Map<String, TensorInfo> leftCounters = new HashMap<>(counters);
    for (TensorSpec spec : network.stateDict()) {
      if (spec.role() == TensorSpec.Role.COUNTER) {
        comparison.counter(leftCounters.remove(spec.name()));
      } else {
        comparison.weight(spec, left.remove(spec.name()));
      }
    }
    found.keySet().stream().filter(left::containsKey).map(found::get).forEach(comparison::surplus);
    leftCounters.values().forEach(comparison::surplus);
    strays.forEach(comparison::surplus);
    comparison.report();
  }

  private void weight(TensorSpec spec, @Nullable TensorInfo found) {
    List<Long> sizes = spec.sizes().stream().map(Integer::longValue).toList();
    if (found == null) {
      String inFile = names.inFile(spec.name()).orElse(spec.name());
      missing.add(inFile);
      reasons.add(Phrase.of("match.missing", inFile));
    } else if (!found.shape().equals(sizes)) {
      otherShape.add(found.name() + " " + found.shape() + " for " + sizes);
      reasons.add(otherShape(spec.name(), found, sizes));
    } else if (!found.type().floating()) {
      otherShape.add(found.name() + " " + found.type());
      reasons.add(Phrase.of("match.type", found.name(), found.type().name()));
    }
  }

  /** Of a convolution in a block the kernel tells most: no block has that one there. */
  private Phrase otherShape(String name, TensorInfo found, List<Long> expected) {
    List<Long> shape = found.shape();
    boolean kernelDiffers =
        expected.size() == 4
            && shape.size() == 4
            && !shape.subList(2, 4).equals(expected.subList(2, 4));
    if (!kernelDiffers || network.blockOf(name).isEmpty()) {
      return Phrase.of("match.shape", found.name(), shape.toString(), expected.toString());
    }
    String part = name.contains(".downsample.") ? "projection" : blockName();
    String kernel = expected.get(2) + "x" + expected.get(3);
    Phrase where = Phrase.of("match." + part);
    return Phrase.of("match.kernel", found.name(), shape.toString(), where, kernel);
  }

  private String blockName() {
    return switch (network.spec().block()) {
      case BASIC -> "basic";
      case BOTTLENECK -> "bottleneck";
    };
  }

  /** No network uses a counter, so its type does not matter; several numbers are something else. */
  private void counter(@Nullable TensorInfo found) {
    if (found != null && found.shape().stream().anyMatch(size -> size != 1)) {
      otherShape.add(found.name() + " " + found.type() + found.shape());
      reasons.add(Phrase.of("match.counter", found.name()));
    }
  }

  private void surplus(TensorInfo found) {
    unexpected.add(found.name());
    reasons.add(Phrase.of("match.unexpected", found.name()));
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
