package org.resnetexplorer.weights.match;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.resnetexplorer.weights.TableInfo;

/**
 * A net that a table of weights seems to hold: how its tensors are spelled, and what stands before
 * each of their names.
 *
 * @param prefix such as {@code module.}; empty if nothing does
 */
record NamedNet(Spelling spelling, String prefix) {

  private static final Pattern NOT_ALPHANUMERIC = Pattern.compile("[^a-z0-9]+");

  /** Words in a prefix that say what a net is kept for; the first that is there counts. */
  private enum Word {
    ENCODER_K(TableInfo.Role.KEY, "encoder_k", "key_encoder", "momentum_encoder"),
    ENCODER_Q(TableInfo.Role.QUERY, "encoder_q", "query_encoder"),
    TEACHER(TableInfo.Role.TEACHER, "teacher", "target", "backbone_momentum"),
    STUDENT(TableInfo.Role.STUDENT, "student", "online"),
    AVERAGE(TableInfo.Role.AVERAGE, "ema", "swa", "average", "averaged", "shadow");

    private final TableInfo.Role role;
    private final List<String> words;

    Word(TableInfo.Role role, String... words) {
      this.role = role;
      this.words = List.of(words);
    }

    boolean isIn(String prefix) {
      String plain = "_" + NOT_ALPHANUMERIC.matcher(prefix).replaceAll("_");
      return words.stream().anyMatch(word -> plain.contains("_" + word + "_"));
    }
  }

  /** What the net is kept for, as far as its prefix tells. */
  TableInfo.Role role() {
    String prefixed = prefix.toLowerCase(Locale.ROOT);
    for (Word word : Word.values()) {
      if (word.isIn(prefixed)) {
        return word.role;
      }
    }
    return TableInfo.Role.WEIGHTS;
  }

  /** What a person asks for it by. */
  String key() {
    return prefix.isEmpty() ? "." : prefix.substring(0, prefix.length() - 1);
  }

  /** What is left of a name without the prefix; none if it does not begin so. */
  Optional<String> rest(String name) {
    return name.startsWith(prefix)
        ? Optional.of(name.substring(prefix.length()))
        : Optional.empty();
  }
}
