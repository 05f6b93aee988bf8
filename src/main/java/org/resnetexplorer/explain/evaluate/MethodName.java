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
  NUMEL,
  ARGMAX,
  TOPK,
  VALUES,
  INDICES;

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it is no method but a part, which is not called. */
  boolean isPart() {
    return this == SHAPE || this == VALUES || this == INDICES;
  }

  /** As one types it: {@code mean()}, {@code shape}, {@code topk(5)}. */
  String typed() {
    return isPart() ? text() : text() + (this == TOPK ? "(5)" : "()");
  }

  static Optional<MethodName> find(String text) {
    return Arrays.stream(values()).filter(method -> method.text().equals(text)).findFirst();
  }

  static List<String> texts() {
    return Arrays.stream(values()).map(MethodName::text).toList();
  }
}
