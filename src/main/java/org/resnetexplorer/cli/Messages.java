package org.resnetexplorer.cli;

import java.text.MessageFormat;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.weights.WeightsException;

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
          Map.entry("runs", "app.compare"),
          Map.entry("architecture", "app.architecture"),
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
  private final Map<String, ResourceBundle> bundles;

  public Messages(Locale locale) {
    this.locale = locale;
    Map<String, ResourceBundle> found = new HashMap<>();
    BUNDLES.forEach((prefix, place) -> found.put(prefix, load(place, locale)));
    this.bundles = Map.copyOf(found);
  }

  private static ResourceBundle load(String place, Locale locale) {
    return ResourceBundle.getBundle(
        "org.resnetexplorer." + place + ".messages",
        locale,
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  public Locale locale() {
    return locale;
  }

  /** All texts as one bundle, for FXML. */
  public ResourceBundle asBundle() {
    return new ResourceBundle() {
      @Override
      protected Object handleGetObject(String key) {
        return pattern(key);
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
    bundles.values().forEach(bundle -> keys.addAll(bundle.keySet()));
    return keys;
  }

  /**
   * The text of a key with its placeholders filled in by {@link MessageFormat}.
   *
   * @throws MissingResourceException if no bundle has the key
   */
  public String text(String key, Object... arguments) {
    return new MessageFormat(pattern(key), locale).format(arguments);
  }

  private String pattern(String key) {
    ResourceBundle bundle = bundles.get(key.substring(0, Math.max(0, key.indexOf('.'))));
    if (bundle == null) {
      throw new MissingResourceException("No bundle for " + key, "Messages", key);
    }
    return bundle.getString(key);
  }

  /** What happened, what to do and the technical detail of a picture that was refused. */
  public Explained explain(PictureException e) {
    return explained(e.key(), e.arguments(), e.detail());
  }

  /** The same of a weights file. */
  public Explained explain(WeightsException e) {
    return new Explained(e.sentence(locale), e.nextStep(locale), e.detail());
  }

  /** The same of the engine. */
  public Explained explain(EngineException e) {
    return explained(e.key(), e.arguments(), e.detail());
  }

  private Explained explained(String key, List<Object> arguments, String detail) {
    Object[] values = arguments.toArray();
    return new Explained(text(key, values), text(key + ".next", values), detail);
  }

  /**
   * A failure in words.
   *
   * @param what what happened, one sentence
   * @param next what to do
   * @param detail one technical line; may be empty
   */
  public record Explained(String what, String next, String detail) {}
}
