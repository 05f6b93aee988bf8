package org.resnetexplorer.app.shell;

import javafx.beans.value.ObservableValue;
import javafx.scene.input.KeyCombination;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can do, once for menu, tool bar and keyboard.
 *
 * @param id unique; {@code app.action.<id>} is its text
 * @param icon of the icon pack
 * @param keys its shortcut; null if it has none
 * @param condition disabled, not hidden, when it can't be done now
 * @param chosen whether it is on, for what can be on or off; null for all else
 */
record Action(
    String id,
    String icon,
    @Nullable KeyCombination keys,
    Condition condition,
    Runnable handler,
    @Nullable ObservableValue<Boolean> chosen) {

  ObservableValue<Boolean> enabled() {
    return condition.holds();
  }

  String textKey() {
    return "app.action." + id;
  }
}
