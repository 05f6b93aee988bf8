package org.resnetexplorer.diagram;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an overlay colours one drawing.
 *
 * @param row which row below the net tells the same as the colours; null for none
 * @param steps 0, none, to 5, most, by the node's id
 */
public record Shading(@Nullable BarRow row, Map<String, Integer> steps) {
  /** No overlay. */
  public static final Shading NONE = new Shading(null, Map.of());

  public Shading {
    steps = Map.copyOf(steps);
  }
}
