package org.resnetexplorer.weights.format.pickle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.resnetexplorer.weights.TableInfo;

/** Finds the tables of tensors in what a pickle made: the whole of it, or up to two keys below. */
final class TableSearch {

  private static final int DEEPEST = 2;
  private static final int MOST_TABLES = 64;
  private static final Pattern PLACE = Pattern.compile("\\[[0-9]+]");

  private final List<Found> found = new ArrayList<>();
  private final Set<PickleValue> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  /**
   * A table of tensors.
   *
   * @param path the keys that lead to it; none if it is the whole
   * @param tensors how many of its values are tensors
   */
  record Found(List<String> path, PickleValue.Table table, int tensors) {

    /** The name to ask for it by. */
    String key() {
      return String.join(".", path);
    }

    /** How Python reaches it. */
    String expression() {
      return path.stream()
          .map(TableSearch::index)
          .collect(Collectors.joining("", "checkpoint", ""));
    }

    TableInfo info(boolean chosen) {
      return new TableInfo(key(), TableKeys.role(path), tensors, chosen);
    }
  }

  private TableSearch() {}

  /** All tables, the one that the trainer would take first. */
  static List<Found> tables(PickleValue.Table top) {
    TableSearch search = new TableSearch();
    search.look(List.of(), top);
    return search.found.stream().sorted(TableKeys.trainersOrder()).toList();
  }

  /** How Python writes a step down; places of a list are keys in brackets here. */
  static String index(String key) {
    return PLACE.matcher(key).matches() ? key : "[\"" + key + "\"]";
  }

  /** An optimizer keeps a tensor or two for each parameter, but they are no weights. */
  static boolean isOptimizer(PickleValue.Table table) {
    return table.get("param_groups") != null && table.get("state") != null;
  }

  /** Whether it is a table, or has one inside. Each is looked at once, however many keys it has. */
  private boolean look(List<String> path, PickleValue.Table table) {
    boolean inside = false;
    if (!seen.add(table)) {
      return false;
    }
    if (path.size() < DEEPEST && !isOptimizer(table)) {
      for (Map.Entry<PickleValue, PickleValue> entry : table.entries().entrySet()) {
        if (entry.getKey() instanceof PickleValue.Text key
            && !key.value().endsWith("_extra_state")
            && entry.getValue() instanceof PickleValue.Table nested) {
          List<String> longer = new ArrayList<>(path);
          longer.add(key.value());
          inside |= look(longer, nested);
        }
      }
    }
    int tensors = inside || found.size() == MOST_TABLES ? 0 : tensors(table);
    if (tensors > 0 && (hasWeights(path, table) || isWhole(path, table, tensors))) {
      found.add(new Found(List.copyOf(path), table, tensors));
      return true;
    }
    return inside;
  }

  /** Whether the file is a dictionary of tensors and of nothing else. */
  private static boolean isWhole(List<String> path, PickleValue.Table table, int tensors) {
    return path.isEmpty() && tensors == table.entries().size();
  }

  /** How many tensors it has; none if a key is no text. */
  private static int tensors(PickleValue.Table table) {
    int tensors = 0;
    for (Map.Entry<PickleValue, PickleValue> entry : table.entries().entrySet()) {
      if (!(entry.getKey() instanceof PickleValue.Text)) {
        return 0;
      }
      tensors += entry.getValue().unwrapped() instanceof PickleValue.Tensor ? 1 : 0;
    }
    return tensors;
  }

  /**
   * Whether it can be a network's: some numbers of it are no counters and, where the key tells
   * nothing, some name has the dot between a module and its parameter.
   */
  private static boolean hasWeights(List<String> path, PickleValue.Table table) {
    boolean named = path.stream().anyMatch(TableKeys::isUsual);
    boolean floating = false;
    for (Map.Entry<PickleValue, PickleValue> entry : table.entries().entrySet()) {
      named |= PickleWalk.keyText(entry.getKey()).indexOf('.') > 0;
      floating |=
          entry.getValue().unwrapped() instanceof PickleValue.Tensor tensor
              && tensor.storage().type().floating();
    }
    return named && floating;
  }
}
