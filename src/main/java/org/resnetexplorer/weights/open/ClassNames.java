package org.resnetexplorer.weights.open;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.CheckpointValue;

/**
 * Names of classes as checkpoints and configurations carry them: a list in the order of the
 * classes, a map from names to numbers, or one from numbers to names.
 *
 * @param names by class
 * @param key under which they stand
 */
record ClassNames(List<String> names, String key) {

  private static final List<String> LISTS =
      List.of("classes", "class_names", "label_names", "labels", "names", "CLASSES");
  private static final List<String> BY_NUMBER = List.of("id2label", "idx_to_class", "idx2label");
  private static final List<String> BY_NAME = List.of("class_to_idx", "label2id", "label_to_idx");
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

  /** Hugging Face's names where nobody gave any. */
  private static final Pattern GENERIC = Pattern.compile("LABEL_[0-9]+");

  private static final int LONGEST = 200;
  private static final int MOST_DEPTH = 2;

  ClassNames {
    names = List.copyOf(names);
  }

  /** The names in a checkpoint or configuration, or in an object inside it; none if none are. */
  static Optional<ClassNames> in(Map<String, CheckpointValue> values) {
    return in(values, MOST_DEPTH);
  }

  private static Optional<ClassNames> in(Map<String, CheckpointValue> values, int depth) {
    Optional<ClassNames> here = here(values);
    if (here.isPresent() || depth == 0) {
      return here;
    }
    for (CheckpointValue value : values.values()) {
      if (value instanceof CheckpointValue.Entries inner) {
        Optional<ClassNames> found = in(inner.entries(), depth - 1);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<ClassNames> here(Map<String, CheckpointValue> values) {
    for (String key : BY_NUMBER) {
      Optional<ClassNames> found = of(key, byNumber(Plain.entries(values, key)));
      if (found.isPresent()) {
        return found;
      }
    }
    for (String key : BY_NAME) {
      Optional<ClassNames> found = of(key, byName(Plain.entries(values, key)));
      if (found.isPresent()) {
        return found;
      }
    }
    for (String key : LISTS) {
      List<String> names = new ArrayList<>();
      Plain.items(values, key).forEach(item -> names.add(text(item)));
      Optional<ClassNames> found = of(key, names);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static Optional<ClassNames> of(String key, List<String> names) {
    boolean usable =
        !names.isEmpty()
            && names.stream().allMatch(ClassNames::isName)
            && !names.stream().allMatch(name -> GENERIC.matcher(name).matches());
    return usable ? Optional.of(new ClassNames(names, key)) : Optional.empty();
  }

  private static boolean isName(String name) {
    return !name.isBlank()
        && name.length() <= LONGEST
        && name.chars().noneMatch(Character::isISOControl);
  }

  private static String text(CheckpointValue value) {
    if (value instanceof CheckpointValue.Text text) {
      return text.value().strip();
    }
    return value instanceof CheckpointValue.Whole whole ? String.valueOf(whole.value()) : "";
  }

  /** Empty unless the numbers are 0, 1, 2 and so on. */
  private static List<String> byNumber(Map<String, CheckpointValue> entries) {
    Map<Integer, String> sorted = new TreeMap<>();
    entries.forEach(
        (number, name) -> {
          if (NUMBER.matcher(number).matches()) {
            sorted.put(Integer.valueOf(number), text(name));
          }
        });
    return whole(sorted, entries.size());
  }

  private static List<String> byName(Map<String, CheckpointValue> entries) {
    Map<Integer, String> sorted = new TreeMap<>();
    entries.forEach(
        (name, number) -> {
          String written = text(number);
          if (NUMBER.matcher(written).matches()) {
            sorted.put(Integer.valueOf(written), name.strip());
          }
        });
    return whole(sorted, entries.size());
  }

  private static List<String> whole(Map<Integer, String> sorted, int expected) {
    int next = 0;
    for (int number : sorted.keySet()) {
      if (number != next++) {
        return List.of();
      }
    }
    return next == expected ? List.copyOf(sorted.values()) : List.of();
  }
}
