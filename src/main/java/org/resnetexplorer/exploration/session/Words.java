package org.resnetexplorer.exploration.session;

import java.util.Locale;
import java.util.regex.Pattern;

/** How numbers and constants are written in a view. */
final class Words {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,17}(\\.\\d{1,20})?(E-?\\d{1,3})?");
  private static final Pattern COUNT = Pattern.compile("\\d{1,9}");

  private Words() {}

  /** Exactly, and without {@code .0}. */
  static String of(double number) {
    String text = Double.toString(number);
    return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
  }

  /** {@code ZERO_SHARE} as {@code zero-share}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * @throws IllegalArgumentException if the text is none
   */
  static double number(String text) {
    if (!NUMBER.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return Double.parseDouble(text);
  }

  /**
   * A whole number, 0 or more.
   *
   * @throws IllegalArgumentException if the text is none
   */
  static int count(String text) {
    if (!COUNT.matcher(text).matches()) {
      throw new IllegalArgumentException(text);
    }
    return Integer.parseInt(text);
  }

  /**
   * @throws IllegalArgumentException if there is no such constant
   */
  static <E extends Enum<E>> E constant(Class<E> type, String text) {
    for (E constant : type.getEnumConstants()) {
      if (of(constant).equals(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(text);
  }

  /**
   * The text itself.
   *
   * @throws IllegalArgumentException if there is none
   */
  static String filled(String text) {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("nothing");
    }
    return text;
  }

  /**
   * Parts between commas.
   *
   * @throws IllegalArgumentException if there are not so many
   */
  static String[] parts(String text, int count) {
    String[] parts = text.split(",", -1);
    if (parts.length != count) {
      throw new IllegalArgumentException(text);
    }
    return parts;
  }
}
