package org.resnetexplorer.exploration.epochs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.weights.CheckpointValue;
import org.resnetexplorer.weights.StateDict;
import org.resnetexplorer.weights.read.WeightsFile;

/**
 * A file of weights with what might say where in training it was written.
 *
 * @param epoch that stands in the file; null if none does
 * @param step that stands in the file; null if none does
 * @param numbers in its name, from left to right
 */
record Found(
    WeightsFile file,
    String name,
    @Nullable Long epoch,
    @Nullable Long step,
    List<NamedNumber> numbers) {

  private static final Pattern NUMBER = Pattern.compile("([A-Za-z]*)[^A-Za-z0-9]*([0-9]{1,15})");
  private static final List<String> EPOCHS = List.of("epoch", "last_epoch");
  private static final List<String> STEPS = List.of("global_step", "step", "iteration", "iter");

  Found {
    numbers = List.copyOf(numbers);
  }

  /**
   * A number in a name.
   *
   * @param word the letters before it, small; may be empty
   */
  record NamedNumber(String word, long value) {}

  /**
   * @param weights the opened file
   */
  static Found of(WeightsFile file, String name, StateDict weights) {
    return new Found(file, name, entry(weights, EPOCHS), entry(weights, STEPS), numbers(name));
  }

  private static @Nullable Long entry(StateDict weights, List<String> keys) {
    for (String key : keys) {
      if (weights.beside().get(key) instanceof CheckpointValue.Whole whole) {
        return whole.value();
      }
      Optional<Long> written = whole(weights.metadata(), key);
      if (written.isPresent()) {
        return written.get();
      }
    }
    return null;
  }

  private static Optional<Long> whole(Map<String, String> metadata, String key) {
    String text = metadata.getOrDefault(key, "").strip();
    return text.matches("[0-9]{1,15}") ? Optional.of(Long.valueOf(text)) : Optional.empty();
  }

  static List<NamedNumber> numbers(String name) {
    List<NamedNumber> numbers = new ArrayList<>();
    Matcher number = NUMBER.matcher(CheckpointFiles.bare(name));
    while (number.find()) {
      numbers.add(
          new NamedNumber(
              number.group(1).toLowerCase(Locale.ROOT), Long.parseLong(number.group(2))));
    }
    return numbers;
  }

  /** The first number in the name after one of these words. */
  @Nullable Long after(List<String> words) {
    return numbers.stream()
        .filter(each -> words.contains(each.word()))
        .map(NamedNumber::value)
        .findFirst()
        .orElse(null);
  }

  /** A number in the name by its place from the left. */
  @Nullable Long at(int place) {
    return place < numbers.size() ? numbers.get(place).value() : null;
  }
}
