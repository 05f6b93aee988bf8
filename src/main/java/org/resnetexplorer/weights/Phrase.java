package org.resnetexplorer.weights;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A part of a sentence in the reader's language: a key of this room's texts and what fills it.
 *
 * @param key the key, such as {@code weights.reason.overlap}
 * @param arguments strings, numbers or further phrases
 */
public record Phrase(String key, List<Object> arguments) {

  private static final String TEXTS = "org.resnetexplorer.weights.messages";

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
    ResourceBundle texts =
        ResourceBundle.getBundle(
            TEXTS,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Object[] filled =
        arguments.stream()
            .map(argument -> argument instanceof Phrase part ? part.text(locale) : argument)
            .toArray();
    return new MessageFormat(texts.getString(key), locale).format(filled);
  }
}
