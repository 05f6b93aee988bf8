package org.resnetexplorer.text;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/**
 * Where the program keeps what it may write, by the platform's convention.
 *
 * @param settings the window's settings
 * @param cache what can be made again: the unpacked native library, downloaded weights
 * @param log the log file's folder
 * @param data what a person made here and keeps: models that were taught
 */
public record AppFolders(Path settings, Path cache, Path log, Path data) {
  /** System property that puts all of them under one folder; for tests and portable use. */
  public static final String HOME_PROPERTY = "resnetexplorer.home";

  private static final String NAME = "resnet-explorer";

  /** The folders of this process; none of them is created here. */
  public static AppFolders ofThisProcess() {
    String home = System.getProperty(HOME_PROPERTY);
    return home == null
        ? of(
            System.getProperty("os.name"),
            Path.of(System.getProperty("user.home")),
            System.getenv())
        : under(Path.of(home));
  }

  public static AppFolders under(Path home) {
    return new AppFolders(
        home.resolve("settings"), home.resolve("cache"), home.resolve("log"), home.resolve("data"));
  }

  static AppFolders of(String system, Path user, Map<String, String> environment) {
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.startsWith("windows")) {
      Path local = path(environment, "LOCALAPPDATA", user.resolve("AppData").resolve("Local"));
      Path roaming = path(environment, "APPDATA", user.resolve("AppData").resolve("Roaming"));
      Path own = local.resolve("ResNet Explorer");
      return new AppFolders(
          roaming.resolve("ResNet Explorer"),
          own.resolve("cache"),
          own.resolve("log"),
          own.resolve("data"));
    }
    if (lower.startsWith("mac")) {
      Path library = user.resolve("Library");
      return new AppFolders(
          library.resolve("Application Support").resolve("ResNet Explorer"),
          library.resolve("Caches").resolve("ResNet Explorer"),
          library.resolve("Logs").resolve("ResNet Explorer"),
          library.resolve("Application Support").resolve("ResNet Explorer"));
    }
    Path cache = path(environment, "XDG_CACHE_HOME", user.resolve(".cache"));
    Path config = path(environment, "XDG_CONFIG_HOME", user.resolve(".config"));
    Path state = path(environment, "XDG_STATE_HOME", user.resolve(".local").resolve("state"));
    Path data = path(environment, "XDG_DATA_HOME", user.resolve(".local").resolve("share"));
    return new AppFolders(
        config.resolve(NAME), cache.resolve(NAME), state.resolve(NAME), data.resolve(NAME));
  }

  private static Path path(Map<String, String> environment, String name, Path otherwise) {
    String value = environment.get(name);
    // What is not absolute counts as not set (XDG Base Directory Specification).
    return value == null || !Path.of(value).isAbsolute() ? otherwise : Path.of(value);
  }

  /** Where downloaded weights are kept. */
  public Path weights() {
    return cache.resolve("weights");
  }

  /** The file of the window's settings, some of which commands hold to. */
  public Path settingsFile() {
    return settings.resolve("settings.json");
  }

  /** The file that keeps what a person chose for files of weights. */
  public Path choices() {
    return settings.resolve("choices.txt");
  }

  /** Where what a network made of the pictures of folders is kept. */
  public Path readings() {
    return cache.resolve("readings");
  }

  /** Where models that were taught here are kept. */
  public Path taught() {
    return data.resolve("taught");
  }

  /** Where the samples are unpacked to be a folder of pictures. */
  public Path samples() {
    return cache.resolve("samples");
  }

  /** Where the engine unpacks its native library. */
  public Path engine() {
    return cache.resolve("engine");
  }
}
