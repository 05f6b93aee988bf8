package org.resnetexplorer.app.settings;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What moves in the window, as a person chooses it. */
enum MotionChoice {
  /** As the desktop has it. */
  SYSTEM(null),
  FULL(false),
  REDUCED(true);

  private final @Nullable Boolean reduced;

  MotionChoice(@Nullable Boolean reduced) {
    this.reduced = reduced;
  }

  /** As {@link CanvasChoices#reduceMotion} has it. */
  @Nullable Boolean reduced() {
    return reduced;
  }

  static MotionChoice of(CanvasChoices canvas) {
    for (MotionChoice choice : values()) {
      if (Objects.equals(choice.reduced, canvas.reduceMotion())) {
        return choice;
      }
    }
    throw new IllegalStateException("Three values, three choices");
  }
}
