package org.resnetexplorer.app.settings;

import org.resnetexplorer.text.TextSize;

/**
 * What a person chose of how the window speaks and what it may do.
 *
 * @param language from the next start on
 * @param consent to the network
 */
public record Preferences(Language language, TextSize textSize, NetworkConsent consent) {
  /** Nothing was chosen yet. */
  public static final Preferences FIRST =
      new Preferences(Language.SYSTEM, TextSize.NORMAL, NetworkConsent.ASK);

  public Preferences withLanguage(Language now) {
    return new Preferences(now, textSize, consent);
  }

  public Preferences withTextSize(TextSize now) {
    return new Preferences(language, now, consent);
  }

  public Preferences withConsent(NetworkConsent now) {
    return new Preferences(language, textSize, now);
  }
}
