package org.resnetexplorer.cli;

import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;

/**
 * The texts of {@code --help} under the keys that picocli asks for. In the bundle they are called
 * {@code cli.help.main.*} for the program itself, {@code cli.help.all.*} for what every command may
 * use, and {@code cli.help.COMMAND.*}.
 */
public final class HelpTexts extends ResourceBundle {
  private static final String PREFIX = "cli.help.";
  private static final String PANELS = "@panels@";

  private final Map<String, String> texts = new LinkedHashMap<>();

  /**
   * @param panels names that stand where a text says {@code @panels@}
   */
  HelpTexts(ResourceBundle bundle, List<String> panels) {
    String names = String.join(", ", panels);
    for (String key : Collections.list(bundle.getKeys())) {
      if (key.startsWith(PREFIX)) {
        texts.put(
            picocliKey(key.substring(PREFIX.length())),
            bundle.getString(key).replace(PANELS, names));
      }
    }
  }

  private static String picocliKey(String key) {
    int dot = key.indexOf('.');
    String command = key.substring(0, dot);
    String rest = key.substring(dot + 1);
    return switch (command) {
      case "all" -> rest;
      case "main" -> CommandLineProgram.NAME + "." + rest;
      default -> CommandLineProgram.NAME + "." + key;
    };
  }

  @Override
  protected Object handleGetObject(String key) {
    return texts.get(key);
  }

  @Override
  public Enumeration<String> getKeys() {
    return Collections.enumeration(texts.keySet());
  }
}
