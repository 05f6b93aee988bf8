package org.resnetexplorer.weights.format.pickle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.resnetexplorer.weights.Shut;

/** Lists the objects of a checkpoint that were left shut, by the keys that lead to them. */
final class ShutObjects {

  private static final int DEEPEST = 6;
  private static final int MOST = 50;

  /** Containers may be shared, so that they would otherwise multiply. */
  private static final int MOST_VALUES = 200_000;

  private final Set<Shut> found = new LinkedHashSet<>();
  private int seen;

  private ShutObjects() {}

  /** The objects in the values of a dictionary; those of one list and one type count as one. */
  static List<Shut> in(Map<PickleValue, PickleValue> entries) {
    ShutObjects objects = new ShutObjects();
    objects.entries("", entries, 0);
    return List.copyOf(objects.found);
  }

  private void entries(String path, Map<PickleValue, PickleValue> entries, int depth) {
    entries.forEach(
        (key, value) -> {
          String text = PickleWalk.keyText(key);
          look(path.isEmpty() ? text : path + "." + text, value, depth);
        });
  }

  private void look(String path, PickleValue value, int depth) {
    if (++seen > MOST_VALUES || depth > DEEPEST || found.size() == MOST) {
      return;
    }
    if (value.unwrapped() instanceof PickleValue.Foreign foreign) {
      found.add(new Shut(path, foreign.type()));
    } else if (value instanceof PickleValue.Table table) {
      entries(path, table.entries(), depth + 1);
    } else {
      value.children().forEach(item -> look(path, item, depth + 1));
    }
  }
}
