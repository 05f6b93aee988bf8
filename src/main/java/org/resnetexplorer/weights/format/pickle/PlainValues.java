package org.resnetexplorer.weights.format.pickle;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resnetexplorer.weights.CheckpointValue;

/**
 * Turns what stands beside a table of weights into plain values. What is no plain value is left out
 * of a dictionary; a list that has one is left out as a whole, since its places mean something.
 */
final class PlainValues {

  private static final int LONGEST_TEXT = 65_536;
  private static final int DEEPEST = 8;

  private static final int MOST_OF_A_KEY = 50_000;
  private static final int MOST_OF_A_FILE = 200_000;

  /** Containers may be shared; each is turned once, so that they don't multiply. */
  private final Map<PickleValue, Optional<CheckpointValue>> turned = new IdentityHashMap<>();

  private int made;
  private int limit;

  private PlainValues(int made) {
    this.made = made;
    this.limit = made + MOST_OF_A_KEY;
  }

  /** The plain values of a dictionary; one that is enormous is left out as a whole. */
  static Map<String, CheckpointValue> of(Map<PickleValue, PickleValue> entries) {
    Map<String, CheckpointValue> plain = new LinkedHashMap<>();
    PlainValues values = new PlainValues(0);
    for (Map.Entry<PickleValue, PickleValue> entry : entries.entrySet()) {
      Map<String, CheckpointValue> one =
          values.entries(Collections.singletonMap(entry.getKey(), entry.getValue()), 0);
      if (values.made <= values.limit) {
        plain.putAll(one);
        values.limit = values.made + MOST_OF_A_KEY;
      } else if (values.made > MOST_OF_A_FILE) {
        break;
      } else {
        // What was turned last may be a part only.
        values = new PlainValues(values.made);
      }
    }
    return plain;
  }

  private Map<String, CheckpointValue> entries(Map<PickleValue, PickleValue> entries, int depth) {
    Map<String, CheckpointValue> plain = new LinkedHashMap<>();
    for (Map.Entry<PickleValue, PickleValue> entry : entries.entrySet()) {
      PickleValue key = entry.getKey();
      if (key instanceof PickleValue.Text || key instanceof PickleValue.Int) {
        value(entry.getValue(), depth)
            .ifPresent(value -> plain.putIfAbsent(PickleWalk.keyText(key), value));
      }
    }
    return plain;
  }

  private Optional<CheckpointValue> value(PickleValue value, int depth) {
    if (++made > limit || depth > DEEPEST) {
      return Optional.empty();
    }
    if (value instanceof PickleValue.Text text && text.value().length() <= LONGEST_TEXT) {
      return Optional.of(new CheckpointValue.Text(text.value()));
    } else if (value instanceof PickleValue.Int number) {
      return Optional.of(new CheckpointValue.Whole(number.value()));
    } else if (value instanceof PickleValue.Real number) {
      return Optional.of(new CheckpointValue.Real(number.value()));
    } else if (value instanceof PickleValue.Bool truth) {
      return Optional.of(new CheckpointValue.Truth(truth.value()));
    }
    Optional<CheckpointValue> known = turned.get(value);
    if (known == null) {
      known = container(value, depth);
      turned.put(value, known);
    }
    return known;
  }

  private Optional<CheckpointValue> container(PickleValue value, int depth) {
    if (value instanceof PickleValue.Listing listing) {
      return listing(listing.items(), depth);
    } else if (value instanceof PickleValue.Tuple tuple) {
      return listing(tuple.items(), depth);
    } else if (value instanceof PickleValue.Table table && !TableSearch.isOptimizer(table)) {
      return Optional.of(new CheckpointValue.Entries(entries(table.entries(), depth + 1)));
    }
    return Optional.empty();
  }

  private Optional<CheckpointValue> listing(List<PickleValue> items, int depth) {
    List<CheckpointValue> plain = new ArrayList<>();
    for (PickleValue item : items) {
      Optional<CheckpointValue> value = value(item, depth + 1);
      if (value.isEmpty()) {
        return Optional.empty();
      }
      plain.add(value.get());
    }
    return Optional.of(new CheckpointValue.Listing(plain));
  }
}
