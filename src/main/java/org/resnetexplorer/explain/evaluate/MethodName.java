package org.resnetexplorer.explain.evaluate;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What may stand after a dot. */
enum MethodName {
  SHAPE,
  MEAN,
  STD,
  MIN,
  MAX,
  SUM,
  ABS,
  NORM,
  FLOAT,
  ITEM,
  NUMEL;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** As one types it: all but {@code shape} are followed by parentheses. */
  String typed() {
    return this == SHAPE ? text() : text() + "()";
  }

  static Optional<MethodName> find(String text) {
    return Arrays.stream(values()).filter(method -> method.text().equals(text)).findFirst();
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(MethodName::text).toList();
  }
}
