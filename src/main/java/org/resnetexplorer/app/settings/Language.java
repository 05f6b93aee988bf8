package org.resnetexplorer.app.settings;

import java.util.Locale;
import org.resnetexplorer.text.Languages;

/** What language the window speaks. */
public enum Language {
  /** As the system has it. */
  SYSTEM,
  ENGLISH,
  KOREAN;

  /**
   * @param system of the person at this computer
   */
  public Locale locale(Locale system) {
    return switch (this) {
      case SYSTEM -> Languages.spokenFor(system);
      case ENGLISH -> Locale.ENGLISH;
      case KOREAN -> Locale.KOREAN;
    };
  }
}
