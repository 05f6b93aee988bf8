package org.resnetexplorer.text;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/**
 * Every text a person reads, in one language. The first part of a key names the package whose
 * bundle holds it: {@code engine.missing} stands in {@code engine/messages.properties}.
 */
public final class Messages {
  private static final String ROOT = "org.resnetexplorer.";

  /** First part of a key, and the package whose bundle holds its texts. */
  private static final Map<String, String> BUNDLES =
      Map.ofEntries(
          Map.entry("app", ROOT + "app"),
          Map.entry("cli", ROOT + "cli"),
          Map.entry("diagram", ROOT + "diagram"),
          Map.entry("engine", ROOT + "engine"),
          Map.entry("image", ROOT + "image"),
          Map.entry("explanation", ROOT + "diagram.explanation"),
          Map.entry("evaluate", ROOT + "explain.evaluate"),
          Map.entry("folder", ROOT + "exploration.folder"),
          Map.entry("series", ROOT + "exploration.epochs"),
          Map.entry("label", ROOT + "weights.labels"),
          Map.entry("weights", ROOT + "weights"));

  private final Locale locale;
  private final Map<String, Bundle> bundles;

  /** The texts that do not belong to one pane of the window. */
  public Messages(Locale locale) {
    this(locale, Map.of());
  }

  /**
   * @param more packages of other bundles, by the first part of their keys
   */
  public Messages(Locale locale, Map<String, String> more) {
    this.locale = locale;
    Map<String, Bundle> found = new HashMap<>();
    BUNDLES.forEach((prefix, place) -> found.put(prefix, Bundle.of(place, locale)));
    more.forEach((prefix, place) -> found.put(prefix, Bundle.of(place, locale)));
    this.bundles = Map.copyOf(found);
  }

  public Locale locale() {
    return locale;
  }

  /** All texts as one bundle, for FXML. */
  public ResourceBundle asBundle() {
    return new ResourceBundle() {
      @Override
      protected Object handleGetObject(String key) {
        return bundle(key).pattern(key);
      }

      @Override
      public Enumeration<String> getKeys() {
        return Collections.enumeration(keys());
      }
    };
  }

  /** Every key of every bundle. */
  public Set<String> keys() {
    Set<String> keys = new TreeSet<>();
    bundles.values().forEach(bundle -> keys.addAll(bundle.keys()));
    return keys;
  }

  /**
   * The text of a key with its placeholders filled in by {@link MessageFormat}.
   *
   * @throws MissingResourceException if no bundle has the key
   */
  public String text(String key, Object... arguments) {
    return bundle(key).text(key, arguments);
  }

  private Bundle bundle(String key) {
    Bundle bundle = bundles.get(key.substring(0, Math.max(0, key.indexOf('.'))));
    if (bundle == null) {
      throw new MissingResourceException("No bundle for " + key, "Messages", key);
    }
    return bundle;
  }

  /** The part of a key that stands for a value of a closed set. */
  public static String part(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
