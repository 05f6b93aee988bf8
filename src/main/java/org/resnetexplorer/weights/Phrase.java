package org.resnetexplorer.weights;

import java.util.List;

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

  static Phrase of(String key, Object... arguments) {
    return new Phrase("weights.reason." + key, List.of(arguments));
  }
}
