package org.resnetexplorer.cli;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.resnetexplorer.engine.EngineException;
import org.resnetexplorer.image.PictureException;
import org.resnetexplorer.weights.WeightsException;

/**
 * Every text a person reads, in one language. A key begins with the room whose bundle holds it:
 * {@code engine.missing} stands in {@code engine/messages.properties}.
 */
public final class Messages {
  private static final List<String> ROOMS =
      List.of("app", "cli", "engine", "diagram", "image", "weights");

  private final Locale locale;
  private final Map<String, ResourceBundle> bundles;

  public Messages(Locale locale) {
    this.locale = locale;
    Map<String, ResourceBundle> found = new HashMap<>();
    for (String room : ROOMS) {
      found.put(
          room,
          ResourceBundle.getBundle(
              "org.resnetexplorer." + room + ".messages",
              locale,
              ResourceBundle.Control.getNoFallbackControl(
                  ResourceBundle.Control.FORMAT_PROPERTIES)));
    }
    this.bundles = Map.copyOf(found);
  }

  public Locale locale() {
    return locale;
  }

  /** The window's own bundle, for FXML. */
  public ResourceBundle window() {
    return bundle("app");
  }

  /**
   * The text of a key with its placeholders filled in by {@link MessageFormat}.
   *
   * @throws MissingResourceException if no bundle has the key
   */
  public String text(String key, Object... arguments) {
    int dot = key.indexOf('.');
    String room = dot < 0 ? "app" : key.substring(0, dot);
    String pattern = bundle(bundles.containsKey(room) ? room : "app").getString(key);
    return new MessageFormat(pattern, locale).format(arguments);
  }

  private ResourceBundle bundle(String room) {
    ResourceBundle bundle = bundles.get(room);
    if (bundle == null) {
      throw new MissingResourceException("No such bundle", room, "");
    }
    return bundle;
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
