package org.resnetexplorer.weights;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.resnetexplorer.text.Bundle;

/**
 * A part of a sentence in the reader's language: a key of this room's texts and what fills it.
 *
 * @param key the key, such as {@code weights.reason.overlap}
 * @param arguments strings, numbers or further phrases
 */
public record Phrase(String key, List<Object> arguments) {

  private static final int MOST_NAMED = 12;

  /** Copies the arguments. */
  public Phrase {
    arguments = List.copyOf(arguments);
  }

  public static Phrase of(String key, Object... arguments) {
    return new Phrase("weights.reason." + key, Refusal.safe(arguments));
  }

  /** A sentence to say beside a model. */
  public static Phrase note(String key, Object... arguments) {
    return new Phrase("weights.note." + key, Refusal.safe(arguments));
  }

  /** A sentence about some things of a file: each made safe to show, and so many named. */
  public static Phrase listed(String key, List<String> items) {
    String named =
        items.stream().limit(MOST_NAMED).map(FileText::shown).collect(Collectors.joining(", "));
    String more = items.size() > MOST_NAMED ? ", … (" + items.size() + ")" : "";
    return new Phrase("weights.note." + key, List.of(named + more));
  }

  /** The words in that language, English where there is no other. */
  public String text(Locale locale) {
    Object[] filled =
        arguments.stream()
            .map(argument -> argument instanceof Phrase part ? part.text(locale) : argument)
            .toArray();
    return Bundle.of(Phrase.class.getPackageName(), locale).text(key, filled);
  }
}
