package org.resnetexplorer.app.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The settings on disk, as JSON. Written whole or not at all; a file that can't be read is kept
 * aside, and the first start's settings apply, of a field that can't be used that field's.
 */
public final class SettingsFile {
  private final WholeFile file;
  private final Gson gson =
      new GsonBuilder().setPrettyPrinting().serializeSpecialFloatingPointValues().create();

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
    JsonObject json = new JsonObject();
    json.addProperty("version", SettingsReader.VERSION);
    addAll(json, gson.toJsonTree(settings));
    file.write(gson.toJson(json));
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
