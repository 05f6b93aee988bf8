package org.resnetexplorer.app.weights;

import java.util.function.IntConsumer;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/** Keys as steps among things that stand in rows, and among the kernels of a weight. */
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

  /**
   * Left and right go through the inputs, Home and End to their ends, up and down through the
   * outputs.
   *
   * @return whether it is one of these keys
   */
  static boolean walk(
      KeyCode code,
      ShownWeights weights,
      int output,
      int input,
      IntConsumer selectOutput,
      IntConsumer selectInput) {
    switch (code) {
      case LEFT -> selectInput.accept(input - 1);
      case RIGHT -> selectInput.accept(input + 1);
      case HOME -> selectInput.accept(0);
      case END -> selectInput.accept(weights.inputs() - 1);
      case UP -> selectOutput.accept(output - 1);
      case DOWN -> selectOutput.accept(output + 1);
      default -> {
        return false;
      }
    }
    return true;
  }
}
