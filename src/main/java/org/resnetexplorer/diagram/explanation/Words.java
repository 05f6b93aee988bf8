package org.resnetexplorer.diagram.explanation;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.resnetexplorer.text.Bundle;

/** The texts of explanations in one language, and how numbers are written in them. */
final class Words {
  private final Bundle bundle;
  private final Locale locale;

  Words(Locale locale) {
    this.locale = locale;
    this.bundle = Bundle.of(Words.class.getPackageName(), locale);
  }

  /** Numbers among the arguments are given as texts, so that 2048 keeps its four digits. */
  String get(String key, Object... arguments) {
    return bundle.text("explanation." + key, arguments);
  }

  /** {@code 36,864}. */
  String count(long number) {
    return String.format(locale, "%,d", number);
  }

  Explanation.Fact fact(Explanation.Kind kind, List<String> lines, String note) {
    return new Explanation.Fact(
        kind, get("label." + kind.name().toLowerCase(Locale.ROOT)), lines, note);
  }

  /** {@code 64 × 64 × 3 × 3}. */
  static String product(long... factors) {
    return LongStream.of(factors).mapToObj(String::valueOf).collect(Collectors.joining(" × "));
  }
}
