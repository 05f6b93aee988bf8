package org.resnetexplorer.image;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/** The room's sentences as a person reads them. */
public final class ImageTexts {

  private ImageTexts() {}

  static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle("org.resnetexplorer.image.messages", locale);
  }

  /** What happened and the next step, in English. */
  public static String english(PictureException refusal) {
    return sentence(refusal.key(), refusal.arguments())
        + " "
        + sentence(refusal.key() + ".next", refusal.arguments());
  }

  public static String english(Mark mark) {
    return sentence(mark.key(), mark.arguments());
  }

  private static String sentence(String key, List<Object> arguments) {
    String pattern = bundle(Locale.ROOT).getString(key);
    return new MessageFormat(pattern, Locale.ENGLISH).format(arguments.toArray());
  }
}
