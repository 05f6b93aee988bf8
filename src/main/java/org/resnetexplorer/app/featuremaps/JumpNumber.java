package org.resnetexplorer.app.featuremaps;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.util.Duration;

/** A channel's number being typed: each digit jumps to the channel that it makes, if there is. */
final class JumpNumber {
  /** After the last digit, until the number counts as typed. */
  static final Duration PAUSE = Duration.millis(1200);

  private static final int MOST_DIGITS = 4;

  private final CallMaps maps;
  private final ReadOnlyStringWrapper digits = new ReadOnlyStringWrapper(this, "digits", "");

  JumpNumber(CallMaps maps) {
    this.maps = maps;
  }

  /** What has been typed so far; empty while nothing is being typed. */
  ReadOnlyStringProperty digitsProperty() {
    return digits.getReadOnlyProperty();
  }

  /** Takes a typed character; anything but a digit is none of its business. */
  boolean type(String character) {
    if (!character.matches("[0-9]") || maps.shownProperty().get() == null) {
      return false;
    }
    String typed = digits.get() + character;
    digits.set(typed.length() > MOST_DIGITS ? character : typed);
    jump();
    return true;
  }

  /** Takes the last digit back. */
  boolean erase() {
    if (digits.get().isEmpty()) {
      return false;
    }
    digits.set(digits.get().substring(0, digits.get().length() - 1));
    jump();
    return true;
  }

  /** The number is complete, or given up. */
  void end() {
    digits.set("");
  }

  /** Whether what has been typed is a channel of the call. */
  boolean isChannel() {
    ShownMaps shown = maps.shownProperty().get();
    return shown != null && !digits.get().isEmpty() && shown.has(Integer.parseInt(digits.get()));
  }

  private void jump() {
    if (isChannel()) {
      maps.select(Integer.parseInt(digits.get()));
    }
  }
}
