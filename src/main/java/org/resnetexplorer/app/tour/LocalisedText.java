package org.resnetexplorer.app.tour;

import java.util.List;
import java.util.Locale;
import org.resnetexplorer.text.Messages;

/**
 * A text with its numbers, in no language yet.
 *
 * @param key of the tour's texts, without {@code tour.}
 */
record LocalisedText(String key, List<Object> arguments) {
  LocalisedText {
    arguments = List.copyOf(arguments);
  }

  static LocalisedText of(String key, Object... arguments) {
    return new LocalisedText(key, List.of(arguments));
  }

  /** Numbers and names that are the same in every language. */
  static LocalisedText plain(String text) {
    return of("plain", text);
  }

  static LocalisedText plain(long number) {
    return plain(grouped(number));
  }

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  String in(Messages messages) {
    return messages.text("tour." + key, arguments.toArray());
  }
}
