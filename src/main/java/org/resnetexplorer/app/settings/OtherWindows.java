package org.resnetexplorer.app.settings;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What several windows of the program, each a start of its own, wrote into one file: of what a
 * window did not change itself, what another wrote there stays.
 */
final class OtherWindows {
  /** Whose parts belong together: half of each would be the place of no window. */
  private static final Set<String> WHOLE = Set.of("place", "last");

  private OtherWindows() {}

  /**
   * @param before as this window knew them
   * @param mine as this window has them now
   * @param there as the file has them
   */
  static JsonObject merged(JsonObject before, JsonObject mine, JsonObject there) {
    Set<String> names = new LinkedHashSet<>(mine.keySet());
    names.addAll(there.keySet());
    JsonObject all = new JsonObject();
    for (String name : names) {
      all.add(name, merged(name, of(before, name), of(mine, name), of(there, name)));
    }
    return all;
  }

  /** What is not there is null, which is not written. */
  private static JsonElement of(JsonObject object, String name) {
    JsonElement value = object.get(name);
    return value == null ? JsonNull.INSTANCE : value;
  }

  private static JsonElement merged(
      String name, JsonElement before, JsonElement mine, JsonElement there) {
    if (mine.equals(before)) {
      return there;
    }
    if (there.equals(before) || WHOLE.contains(name)) {
      return mine;
    }
    if (before.isJsonObject() && mine.isJsonObject() && there.isJsonObject()) {
      return merged(before.getAsJsonObject(), mine.getAsJsonObject(), there.getAsJsonObject());
    }
    return before.isJsonArray() && mine.isJsonArray() && there.isJsonArray()
        ? listed(before.getAsJsonArray(), mine.getAsJsonArray(), there.getAsJsonArray())
        : mine;
  }

  /** Mine first, then what others have added. */
  private static JsonArray listed(JsonArray before, JsonArray mine, JsonArray there) {
    Set<JsonElement> all = new LinkedHashSet<>(mine.asList());
    there.asList().stream().filter(each -> !before.contains(each)).forEach(all::add);
    JsonArray list = new JsonArray();
    all.forEach(list::add);
    return list;
  }
}
