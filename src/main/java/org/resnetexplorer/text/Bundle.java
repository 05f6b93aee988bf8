package org.resnetexplorer.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The texts of one package in one language: English, or Korean for a Korean locale, whatever
 * language the machine is set to.
 */
public final class Bundle {
  private final ResourceBundle bundle;
  private final Locale locale;

  private Bundle(ResourceBundle bundle, Locale locale) {
    this.bundle = bundle;
    this.locale = locale;
  }

  /**
   * The texts in a package's {@code messages.properties}.
   *
   * @param packageName such as {@code org.resnetexplorer.app.tree}
   */
  public static Bundle of(String packageName, Locale locale) {
    return new Bundle(
        ResourceBundle.getBundle(
            packageName + ".messages",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)),
        locale);
  }

  /**
   * The text of a key with its placeholders filled in by {@link MessageFormat}.
   *
   * @throws MissingResourceException if the package has no such key
   */
  public String text(String key, Object... arguments) {
    return new MessageFormat(pattern(key), locale).format(arguments);
  }

  /** The text of a key as it is written, with its placeholders. */
  String pattern(String key) {
    return bundle.getString(key);
  }

  Set<String> keys() {
    return bundle.keySet();
  }
}
