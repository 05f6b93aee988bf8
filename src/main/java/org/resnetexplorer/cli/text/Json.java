package org.resnetexplorer.cli.text;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes JSON as programs expect it: UTF-8 as it is, no HTML escapes, null where nothing is. */
public final class Json {
  private static final Gson COMPACT =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private Json() {}

  /** On one line. */
  public static String line(JsonElement element) {
    return COMPACT.toJson(element);
  }

  /** For a person too: a field of the object, or a row of a table, on each line. */
  public static String lines(JsonElement element) {
    return lines(element, "");
  }

  private static String lines(JsonElement element, String indent) {
    String inner = indent + "  ";
    if (element instanceof JsonObject object && indent.isEmpty()) {
      return object.entrySet().stream()
          .map(
              field ->
                  inner
                      + line(new JsonPrimitive(field.getKey()))
                      + ": "
                      + lines(field.getValue(), inner))
          .collect(Collectors.joining(",\n", "{\n", "\n}"));
    }
    if (element instanceof JsonArray array && !array.isEmpty() && !array.get(0).isJsonPrimitive()) {
      return array.asList().stream()
          .map(row -> inner + line(row))
          .collect(Collectors.joining(",\n", "[\n", "\n" + indent + "]"));
    }
    return line(element);
  }

  /** JSON has no word for infinity and NaN: null stands for them. */
  public static JsonElement number(double value) {
    return Double.isFinite(value) ? new JsonPrimitive(value) : JsonNull.INSTANCE;
  }

  public static JsonElement text(@Nullable String value) {
    return value == null ? JsonNull.INSTANCE : new JsonPrimitive(value);
  }

  /** Whole numbers stay whole; null stands for infinity and NaN. */
  public static JsonArray numbers(List<? extends Number> values) {
    JsonArray array = new JsonArray();
    values.forEach(
        value ->
            array.add(
                Double.isFinite(value.doubleValue())
                    ? new JsonPrimitive(value)
                    : JsonNull.INSTANCE));
    return array;
  }

  public static JsonArray texts(List<String> values) {
    JsonArray array = new JsonArray();
    values.forEach(array::add);
    return array;
  }

  /** An object from names and values in turn. */
  public static JsonObject object(Object... namesAndValues) {
    JsonObject object = new JsonObject();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      object.add((String) namesAndValues[i], element(namesAndValues[i + 1]));
    }
    return object;
  }

  private static JsonElement element(Object value) {
    if (value instanceof JsonElement element) {
      return element;
    }
    if (value instanceof Number number) {
      return new JsonPrimitive(number);
    }
    if (value instanceof Boolean truth) {
      return new JsonPrimitive(truth);
    }
    return new JsonPrimitive((String) value);
  }
}
