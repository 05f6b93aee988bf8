package org.resnetexplorer.export.copy;

import java.util.Arrays;
import java.util.List;

/** A field of a table. */
public sealed interface Cell {

  /** As it is written. */
  String text();

  record Words(String text) implements Cell {}

  /** A number, written out so that it reads back to the same bits. */
  record Amount(double value, String text) implements Cell {}

  /** A row of words, whole numbers, and numbers of either precision. */
  static List<Cell> row(Object... values) {
    return Arrays.stream(values).map(Cell::any).toList();
  }

  private static Cell any(Object value) {
    if (value instanceof String words) {
      return of(words);
    }
    if (value instanceof Float single) {
      return of(single.floatValue());
    }
    if (value instanceof Double number) {
      return of(number.doubleValue());
    }
    if (value instanceof Integer || value instanceof Long) {
      return of(((Number) value).longValue());
    }
    throw new IllegalArgumentException("No field of a table: " + value);
  }

  static Cell of(String words) {
    return new Words(words);
  }

  static Cell of(double value) {
    return new Amount(value, Digits.of(value));
  }

  static Cell of(float value) {
    return new Amount(value, Float.toString(value));
  }

  static Cell of(long count) {
    return new Amount(count, Long.toString(count));
  }
}
