package org.resnetexplorer.app.controls;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * Scales of feature maps that stay while the network changes, so that a colour means the same
 * number before and after.
 *
 * @param magnitudes the end of each call's scale, by its name
 * @param read how many networks they span
 * @param of how many there are; until all are read, an end may still grow
 */
public record HeldScales(Map<String, Double> magnitudes, int read, int of) {

  /** Copies the ends. */
  public HeldScales {
    magnitudes = Map.copyOf(magnitudes);
  }

  public OptionalDouble of(String call) {
    Double found = magnitudes.get(call);
    return found == null ? OptionalDouble.empty() : OptionalDouble.of(found);
  }

  public boolean isWhole() {
    return read == of;
  }
}
