package org.resnetexplorer.app.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The settings on disk, as JSON. Written whole or not at all; a file that can't be read is kept
 * aside, and the first start's settings apply, of a field that can't be used that field's. Several
 * windows may have it open: none writes over what another has changed.
 */
public final class SettingsFile {
  private final WholeFile file;
  private final Gson gson =
      new GsonBuilder().setPrettyPrinting().serializeSpecialFloatingPointValues().create();

  /** What this window knows of the file; null before it has read it. */
  private volatile @Nullable JsonObject known;

  public SettingsFile(Path file) {
    this(file, SetAside.UNTOLD);
  }

  /**
   * @param told of a file that can't be read
   */
  public SettingsFile(Path file, SetAside told) {
    this.file = new WholeFile(file, told);
  }

  public Settings read() {
    Settings settings = readOrFirst();
    known = tree(settings);
    return settings;
  }

  private Settings readOrFirst() {
    try {
      JsonObject json = gson.fromJson(file.read(), JsonObject.class);
      SettingsReader reader = new SettingsReader(json == null ? new JsonObject() : json);
      if (!reader.isKnownVersion()) {
        return aside("unknown version");
      }
      Settings settings = reader.settings();
      if (!reader.unusable().isEmpty()) {
        // The rest applies; but the file is about to be written over.
        file.setAside("of no use: " + reader.unusable(), reader.unusable());
      }
      return settings;
    } catch (NoSuchFileException e) {
      return Settings.FIRST;
    } catch (IOException | JsonParseException e) {
      return aside(e.toString());
    }
  }

  private Settings aside(String reason) {
    file.setAside(reason);
    return Settings.FIRST;
  }

  /** Whole or not at all. */
  public void write(Settings settings) {
    JsonObject mine = tree(settings);
    JsonObject before = known;
    JsonObject json = new JsonObject();
    json.addProperty("version", SettingsReader.VERSION);
    addAll(json, before == null ? mine : OtherWindows.merged(before, mine, there(before)));
    known = mine;
    file.write(gson.toJson(json));
  }

  private JsonObject tree(Settings settings) {
    return gson.toJsonTree(settings).getAsJsonObject();
  }

  /** As the file is now; what was known of it if it can't be read any more. */
  private JsonObject there(JsonObject before) {
    try {
      JsonObject json = gson.fromJson(file.read(), JsonObject.class);
      SettingsReader reader = new SettingsReader(json == null ? new JsonObject() : json);
      boolean isUsable = reader.isKnownVersion() && reader.unusable().isEmpty();
      return isUsable ? tree(reader.settings()) : before;
    } catch (IOException | JsonParseException e) {
      return before;
    }
  }

  /** Place and recent files are no objects of their own in the file. */
  private static void addAll(JsonObject json, JsonElement settings) {
    settings
        .getAsJsonObject()
        .asMap()
        .forEach(
            (name, value) -> {
              if (name.equals("place") || name.equals("recent")) {
                addAll(json, value);
              } else {
                json.add(name, value);
              }
            });
  }
}
