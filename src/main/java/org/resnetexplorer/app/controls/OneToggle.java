package org.resnetexplorer.app.controls;

import javafx.scene.control.ToggleGroup;

/** Toggles of which exactly one stays on: a click on that one leaves it so. */
public final class OneToggle {
  private OneToggle() {}

  public static void keep(ToggleGroup group) {
    group
        .selectedToggleProperty()
        .addListener(
            (observed, before, now) -> {
              if (now == null) {
                group.selectToggle(before);
              }
            });
  }
}
