package org.resnetexplorer.app.shell;

import java.util.List;

/** The step buttons of the tool bar, from left to right. */
final class StepOrder {
  static final List<String> IDS =
      List.of(
          "step-start",
          "step-back",
          "step-over",
          "step-into",
          "step-out",
          "step-end",
          "play",
          "stop");

  private StepOrder() {}
}
