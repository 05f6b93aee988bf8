package org.resnetexplorer.diagram;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an overlay colours one drawing.
 *
 * @param row which row below the net tells the same as the colours; null for none
 * @param steps 0, none, to 5, most, by the node's id
 * @param signed whether the steps go from most against to most for, 0 between 2 and 3
 */
public record Shading(@Nullable BarRow row, Map<String, Integer> steps, boolean signed) {
  /** No overlay. */
  public static final Shading NONE = new Shading(null, Map.of());

  /** From none to most. */
  public Shading(@Nullable BarRow row, Map<String, Integer> steps) {
    this(row, steps, false);
  }

  public Shading {
    steps = Map.copyOf(steps);
  }
}
