package org.resnetexplorer.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whether the desktop asks programs for less motion, where a program can know: on Linux GTK's
 * {@code settings.ini}, which KDE and others keep up to date. JavaFX 21 does not tell, and GNOME's,
 * macOS's and Windows's own settings can't be read without native code; there everything moves
 * until a person says otherwise in the View menu.
 */
public final class SystemMotion {
  private static final Logger LOG = LoggerFactory.getLogger(SystemMotion.class);
  private static final String KEY = "gtk-enable-animations";

  private final Path settings;

  /**
   * @param configuration the folder that holds programs' settings
   */
  public SystemMotion(Path configuration) {
    this.settings = configuration.resolve("gtk-3.0").resolve("settings.ini");
  }

  /** Of the person at this computer. */
  public static SystemMotion ofThisProcess() {
    String folder = System.getenv("XDG_CONFIG_HOME");
    return new SystemMotion(
        folder == null || folder.isBlank()
            ? Path.of(System.getProperty("user.home"), ".config")
            : Path.of(folder));
  }

  boolean isReduced() {
    if (!Files.isRegularFile(settings)) {
      return false;
    }
    Properties read = new Properties();
    try (Reader reader = Files.newBufferedReader(settings, StandardCharsets.UTF_8)) {
      read.load(reader);
    } catch (IOException | IllegalArgumentException e) {
      LOG.debug("The desktop's settings can't be read", e);
    }
    String value = read.getProperty(KEY, "true").strip();
    return value.equals("0") || value.equalsIgnoreCase("false");
  }
}
