package org.resnetexplorer.app.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/**
 * The settings on disk, as JSON. Written whole or not at all; a file that can't be read is kept
 * aside, and the first start's settings apply.
 */
public final class SettingsFile {
  private final WholeFile file;
  private final Gson gson =
      new GsonBuilder().setPrettyPrinting().serializeSpecialFloatingPointValues().create();

  public SettingsFile(Path file) {
    this.file = new WholeFile(file);
  }

  public Settings read() {
    try {
      Settings read = gson.fromJson(file.read(), Settings.class);
      Settings settings = read == null ? null : read.upToDate();
      return settings == null || !isWhole(settings) ? aside("unknown version") : settings;
    } catch (NoSuchFileException e) {
      return Settings.FIRST;
    } catch (IOException | JsonParseException e) {
      return aside(e.toString());
    }
  }

  private static boolean isWhole(Settings read) {
    return read.version() == Settings.VERSION
        && read.theme() != null
        && read.recentWeights() != null
        && read.orientation() != null
        && read.recentPictures() != null
        && read.lastFolder() != null;
  }

  private Settings aside(String reason) {
    file.setAside(reason);
    return Settings.FIRST;
  }

  /** Whole or not at all. */
  public void write(Settings settings) {
    file.write(gson.toJson(settings));
  }
}
