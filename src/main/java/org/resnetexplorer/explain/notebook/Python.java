package org.resnetexplorer.explain.notebook;

import java.util.List;
import java.util.stream.Collectors;

/** Values as Python writes them. */
final class Python {
  private Python() {}

  static String text(String value) {
    String escaped =
        value.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n").replace("\r", "\\r");
    return "\"" + escaped + "\"";
  }

  static String list(List<?> values) {
    return values.stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]"));
  }

  /** The module of a path: {@code model.layer1[0].bn2}; the model itself for none. */
  static String module(String path) {
    if (path.isEmpty()) {
      return "model";
    }
    StringBuilder expression = new StringBuilder("model");
    for (String name : path.split("\\.")) {
      boolean index = Character.isDigit(name.charAt(0));
      expression.append(index ? "[" : ".").append(name).append(index ? "]" : "");
    }
    return expression.toString();
  }
}
