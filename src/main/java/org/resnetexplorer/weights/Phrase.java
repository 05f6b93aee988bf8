package org.resnetexplorer.weights;

import java.util.List;
import java.util.Locale;
import org.resnetexplorer.text.Bundle;

/**
 * A part of a sentence in the reader's language: a key of this room's texts and what fills it.
 *
 * @param key the key, such as {@code weights.reason.overlap}
 * @param arguments strings, numbers or further phrases
 */
public record Phrase(String key, List<Object> arguments) {

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

  /** The words in that language, English where there is no other. */
  public String text(Locale locale) {
    Object[] filled =
        arguments.stream()
            .map(argument -> argument instanceof Phrase part ? part.text(locale) : argument)
            .toArray();
    return Bundle.of(Phrase.class.getPackageName(), locale).text(key, filled);
  }
}
