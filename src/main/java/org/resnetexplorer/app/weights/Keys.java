package org.resnetexplorer.app.weights;

import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Arrow keys as steps among things that stand in rows. */
final class Keys {
  private Keys() {}

  /** How many places an arrow key goes on; null for another key. */
  static @Nullable Integer step(KeyCode code, int columns) {
    return switch (code) {
      case LEFT -> -1;
      case RIGHT -> 1;
      case UP -> -columns;
      case DOWN -> columns;
      default -> null;
    };
  }
}
