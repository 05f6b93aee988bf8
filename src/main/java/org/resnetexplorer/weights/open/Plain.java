package org.resnetexplorer.weights.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.resnetexplorer.weights.CheckpointValue;

/** Reads plain values by what they should be; what is something else counts as not there. */
final class Plain {

  private Plain() {}

  static Optional<String> text(Map<String, CheckpointValue> entries, String key) {
    return entries.get(key) instanceof CheckpointValue.Text text && !text.value().isEmpty()
        ? Optional.of(text.value())
        : Optional.empty();
  }

  static Optional<Boolean> truth(Map<String, CheckpointValue> entries, String key) {
    return entries.get(key) instanceof CheckpointValue.Truth truth
        ? Optional.of(truth.value())
        : Optional.empty();
  }

  static Optional<Double> number(Map<String, CheckpointValue> entries, String key) {
    return entries.containsKey(key) ? number(entries.get(key)) : Optional.empty();
  }

  static Optional<Double> number(CheckpointValue value) {
    if (value instanceof CheckpointValue.Whole whole) {
      return Optional.of((double) whole.value());
    }
    return value instanceof CheckpointValue.Real real
        ? Optional.of(real.value())
        : Optional.empty();
  }

  static Map<String, CheckpointValue> entries(Map<String, CheckpointValue> entries, String key) {
    return entries.get(key) instanceof CheckpointValue.Entries inner ? inner.entries() : Map.of();
  }

  /** The items of a list, or none. */
  static List<CheckpointValue> items(Map<String, CheckpointValue> entries, String key) {
    return entries.get(key) instanceof CheckpointValue.Listing list ? list.items() : List.of();
  }

  /** A list of numbers, or a single one; empty if something else is in it. */
  static List<Float> numbers(Map<String, CheckpointValue> entries, String key) {
    List<Float> numbers = new ArrayList<>();
    for (CheckpointValue item : items(entries, key)) {
      Optional<Double> number = number(item);
      if (number.isEmpty()) {
        return List.of();
      }
      numbers.add(number.get().floatValue());
    }
    if (numbers.isEmpty()) {
      number(entries, key).ifPresent(one -> numbers.add(one.floatValue()));
    }
    return numbers;
  }
}
