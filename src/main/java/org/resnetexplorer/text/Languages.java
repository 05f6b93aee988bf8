package org.resnetexplorer.text;

import java.util.Locale;

/** The languages that this program speaks. */
public final class Languages {
  private Languages() {}

  /**
   * What a person of any language is spoken to in: Korean if that is theirs, else English. Numbers
   * follow the texts they stand in, and PyTorch code that is shown can be run: where a region has
   * digits of its own, or a comma in 0.5, neither would hold.
   */
  public static Locale spokenFor(Locale person) {
    return person.getLanguage().equals(Locale.KOREAN.getLanguage())
        ? Locale.KOREAN
        : Locale.ENGLISH;
  }
}
