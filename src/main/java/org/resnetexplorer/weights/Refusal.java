package org.resnetexplorer.weights;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes the exceptions of this room, one method for each code that many readers share. */
public final class Refusal {

  private Refusal() {}

  public static WeightsException of(String code, Place place, Object... arguments) {
    return because(null, code, place, arguments);
  }

  public static WeightsException because(
      @Nullable Throwable cause, String code, Place place, Object... arguments) {
    return new WeightsException("weights." + code, safe(arguments), place.describe(code), cause);
  }

  /** Texts may come from a file, so they are escaped and cut before they can be shown. */
  static List<Object> safe(Object... arguments) {
    return Arrays.stream(arguments)
        .map(argument -> argument instanceof String text ? FileText.shown(text) : argument)
        .toList();
  }

  public static WeightsException truncated(long have, Place place) {
    return of("truncated", place, have);
  }

  public static WeightsException trailing(long bytes, Place place) {
    return of("trailing", place, bytes);
  }

  public static WeightsException size(String record, long have, long declared, Place place) {
    return of("size", place, record, have, declared);
  }

  public static WeightsException missing(String record) {
    return of("missing", Place.in(record), record);
  }

  public static WeightsException duplicate(String name, Place place) {
    return of("duplicate", place, name);
  }

  public static WeightsException tensor(String name, Place place, Phrase reason) {
    return of("tensor", place, name, reason);
  }

  public static WeightsException dtype(TensorInfo info) {
    return of("dtype", Place.in(info.name()), info.name(), info.type().name());
  }

  public static WeightsException limit(Phrase what, long value, long limit, Place place) {
    return of("limit", place, what, value, limit);
  }
}
