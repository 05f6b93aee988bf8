package org.resnetexplorer.app.tour;

import java.util.List;
import java.util.Locale;
import org.resnetexplorer.text.Messages;

/**
 * A text with its numbers, in no language yet.
 *
 * @param key of the tour's texts, without {@code tour.}
 */
record Say(String key, List<Object> arguments) {
  Say {
    arguments = List.copyOf(arguments);
  }

  static Say of(String key, Object... arguments) {
    return new Say(key, List.of(arguments));
  }

  /** Numbers and names that are the same in every language. */
  static Say plain(String text) {
    return of("plain", text);
  }

  static Say plain(long number) {
    return plain(grouped(number));
  }

  static String grouped(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }

  String in(Messages messages) {
    return messages.text("tour." + key, arguments.toArray());
  }
}
