package org.resnetexplorer.app.residual;

import javafx.scene.control.ToggleButton;
import org.controlsfx.control.SegmentedButton;

/** Segments of which exactly one is chosen. */
final class Choice {
  private Choice() {}

  static void install(SegmentedButton segments, ToggleButton first) {
    first.setSelected(true);
    segments
        .getToggleGroup()
        .selectedToggleProperty()
        .subscribe(
            (before, now) -> {
              if (now == null) {
                segments.getToggleGroup().selectToggle(before);
              }
            });
  }
}
