package org.resnetexplorer.weights.format.pickle;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.resnetexplorer.weights.FileText;
import org.resnetexplorer.weights.Phrase;
import org.resnetexplorer.weights.Place;
import org.resnetexplorer.weights.Refusal;
import org.resnetexplorer.weights.Shut;
import org.resnetexplorer.weights.WeightsException;

/** Says why a pickle has no table of weights: they lie in what stayed shut, or there are none. */
final class NoTable {

  private static final int MOST_KEYS_SHOWN = 10;

  private final Set<PickleValue> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private NoTable() {}

  static WeightsException in(PickleValue.Table top) {
    NoTable search = new NoTable();
    for (Map.Entry<PickleValue, PickleValue> entry : top.entries().entrySet()) {
      Optional<WeightsException> reason = search.reason(entry.getKey(), entry.getValue());
      if (reason.isPresent()) {
        return reason.get();
      }
    }
    List<String> keys = top.entries().entrySet().stream().map(NoTable::text).toList();
    return Refusal.of("no-table", Place.NOWHERE, keys.isEmpty() ? "-" : shown(keys));
  }

  /** Keys for a sentence; the first few of many. */
  static String shown(List<String> keys) {
    return keys.stream()
        .limit(MOST_KEYS_SHOWN)
        .map(FileText::shown)
        .collect(Collectors.joining(", "));
  }

  private static String text(Map.Entry<PickleValue, PickleValue> entry) {
    String key = PickleWalk.keyText(entry.getKey());
    return entry.getValue() instanceof PickleValue.Foreign foreign
        ? new Shut(key, foreign.type()).text()
        : key;
  }

  private Optional<WeightsException> reason(PickleValue key, PickleValue value) {
    String name = PickleWalk.keyText(key);
    Place place = Place.in(name);
    if (value.unwrapped() instanceof PickleValue.Foreign foreign) {
      return shut(foreign, name, place);
    }
    if (!(key instanceof PickleValue.Text)) {
      return value instanceof PickleValue.Tensor
          ? Optional.of(Refusal.of("pickle", place, Phrase.of("pickle.key")))
          : Optional.empty();
    }
    return value instanceof PickleValue.Table inner && seen.add(inner)
        ? inside(inner, name, place)
        : Optional.empty();
  }

  /** The kind of tensor, or the arrays, that a dictionary has in place of tensors. */
  private static Optional<WeightsException> inside(
      PickleValue.Table inner, String name, Place place) {
    for (PickleValue value : inner.entries().values()) {
      if (value.unwrapped() instanceof PickleValue.Foreign foreign) {
        if (ForeignNames.isTensor(foreign)) {
          return Optional.of(ForeignNames.refusal(foreign, expression(name), place));
        } else if (ForeignNames.isArray(foreign)) {
          return Optional.of(Refusal.of("code.arrays", place, expression(name)));
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<WeightsException> shut(
      PickleValue.Foreign foreign, String key, Place place) {
    if (ForeignNames.isNetwork(foreign) || ForeignNames.isTensor(foreign)) {
      return Optional.of(ForeignNames.refusal(foreign, expression(key), place));
    }
    return TableKeys.isUsual(key)
        ? Optional.of(Refusal.of("code.wrapped", place, foreign.type(), expression(key)))
        : Optional.empty();
  }

  private static String expression(String key) {
    return "checkpoint" + TableSearch.index(key);
  }
}
