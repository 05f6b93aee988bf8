package org.resnetexplorer.app.shell;

import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;

/**
 * When an action can be done.
 *
 * @param missing {@code app.missing.<missing>} says what there is not while it can't
 */
record Condition(ObservableValue<Boolean> holds, String missing) {

  /** For what can be done at any time. */
  static Condition always() {
    return new Condition(new SimpleObjectProperty<>(true), "");
  }

  /** The key of the sentence; empty while the condition holds. */
  String missingKey() {
    return holds.getValue() ? "" : "app.missing." + missing;
  }
}
