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
  /** First part of a key, and the package whose bundle holds its texts. */
  private static final Map<String, String> BUNDLES =
      Map.ofEntries(
          Map.entry("app", "app"),
          Map.entry("tree", "app.tree"),
          Map.entry("canvas", "app.diagram"),
          Map.entry("code", "app.code"),
          Map.entry("inference", "app.inference"),
          Map.entry("maps", "app.featuremaps"),
          Map.entry("pictures", "app.pictures"),
          Map.entry("overlay", "app.overlay"),
          Map.entry("runs", "app.runs"),
          Map.entry("architecture", "app.architectures"),
          Map.entry("residual", "app.residual"),
          Map.entry("cli", "cli"),
          Map.entry("diagram", "diagram"),
          Map.entry("engine", "engine"),
          Map.entry("image", "image"),
          Map.entry("explanation", "diagram.explanation"),
          Map.entry("breakpoints", "app.breakpoints"),
          Map.entry("evaluate", "explain.evaluate"),
          Map.entry("tour", "app.tour"),
          Map.entry("parameters", "app.weights"),
          Map.entry("weights", "weights"));

  private final Locale locale;
  private final Map<String, Bundle> bundles;

  public Messages(Locale locale) {
    this.locale = locale;
    Map<String, Bundle> found = new HashMap<>();
    BUNDLES.forEach((prefix, place) -> found.put(prefix, Bundle.of(place, locale)));
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
