package org.resnetexplorer.exploration.folder;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.resnetexplorer.text.Messages;
import org.resnetexplorer.weights.open.Labels;

/**
 * Finds the class that a word names: by its name or one of its names between commas, by ImageNet's
 * WordNet number ({@code n02123045}), by its index, or as the language has it. Case, blanks and
 * underscores do not matter.
 */
public final class ClassWords {
  private final Map<String, Set<Integer>> names = new HashMap<>();
  private final Map<String, Set<Integer>> parts = new HashMap<>();
  private final Map<String, Integer> wordNet = new HashMap<>();
  private final int classes;

  /**
   * @param classes how many the network has
   * @param messages of the language
   */
  public ClassWords(Labels labels, int classes, Messages messages) {
    this.classes = classes;
    for (int index = 0; index < Math.min(classes, labels.names().size()); index++) {
      String label = labels.names().get(index);
      put(names, label, index);
      for (String part : label.split(",")) {
        put(parts, part, index);
      }
      put(parts, labels.find(index, messages).orElse(label), index);
    }
    List<String> numbers = labels.wordNet();
    for (int index = 0; index < Math.min(classes, numbers.size()); index++) {
      wordNet.put(numbers.get(index), index);
    }
  }

  private static void put(Map<String, Set<Integer>> words, String word, int index) {
    words.computeIfAbsent(plain(word), absent -> new HashSet<>()).add(index);
  }

  /** Without case, blanks and underscores. */
  static String plain(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\s_]+", "");
  }

  /** All classes that the word may mean: none, one, or several of the same name. */
  public Set<Integer> find(String word) {
    String plain = plain(word);
    if (names.containsKey(plain)) {
      return names.get(plain);
    }
    if (wordNet.containsKey(plain)) {
      return Set.of(wordNet.get(plain));
    }
    if (plain.matches("[0-9]{1,7}") && Integer.parseInt(plain) < classes) {
      return Set.of(Integer.parseInt(plain));
    }
    return parts.getOrDefault(plain, Set.of());
  }
}
