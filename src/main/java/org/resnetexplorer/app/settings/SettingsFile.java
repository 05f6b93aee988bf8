package org.resnetexplorer.app.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The settings on disk, as JSON. Written whole or not at all; a file that can't be read is kept
 * aside, and the first start's settings apply.
 */
public final class SettingsFile {
  private static final Logger LOG = LoggerFactory.getLogger(SettingsFile.class);

  private final Path file;
  private final Gson gson =
      new GsonBuilder().setPrettyPrinting().serializeSpecialFloatingPointValues().create();

  public SettingsFile(Path file) {
    this.file = file;
  }

  public Settings read() {
    try {
      Settings read = gson.fromJson(Files.readString(file), Settings.class);
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
    LOG.warn("The settings could not be read and are kept beside: {}", reason);
    try {
      Path kept = file.resolveSibling(file.getFileName() + ".unreadable");
      Files.move(file, kept, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      LOG.warn("They could not be kept either", e);
    }
    return Settings.FIRST;
  }

  /** Writes beside and moves, so that no other start ever sees half a file. */
  public void write(Settings settings) {
    try {
      Files.createDirectories(file.getParent());
      Path beside = Files.createTempFile(file.getParent(), "settings", ".tmp");
      Files.write(beside, gson.toJson(settings).getBytes(StandardCharsets.UTF_8));
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      LOG.warn("The settings could not be written", e);
    }
  }
}
