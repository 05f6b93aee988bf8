package org.resnetexplorer.diagram.explanation;

import java.util.ArrayList;
import java.util.List;

/** Works out what an explanation prints: whole numbers, {@code + − × /} and brackets. */
final class FactArithmetic {
  private final String text;
  private int at;

  private FactArithmetic(String text) {
    this.text = text.replace(",", "").replace(" ", "");
  }

  /** The value of each side of the equals signs. */
  static List<Long> sides(String line) {
    List<Long> values = new ArrayList<>();
    for (String side : line.split("=")) {
      values.add(new FactArithmetic(side).sum());
    }
    return values;
  }

  private long sum() {
    long value = product();
    while (at < text.length() && text.charAt(at) == '+') {
      at++;
      value += product();
    }
    return value;
  }

  private long product() {
    long value = factor();
    while (at < text.length() && "×/".indexOf(text.charAt(at)) >= 0) {
      boolean times = text.charAt(at++) == '×';
      long next = factor();
      value = times ? value * next : value / next;
    }
    return value;
  }

  private long factor() {
    if (text.charAt(at) == '(') {
      at++;
      long value = sum();
      at++;
      return value;
    }
    int from = at;
    while (at < text.length() && Character.isDigit(text.charAt(at))) {
      at++;
    }
    return Long.parseLong(text.substring(from, at));
  }
}
