package org.resnetexplorer.exploration.epochs;

import java.util.Map;

/** What one checkpoint made of a picture. */
public sealed interface EpochReading {

  /**
   * It ran.
   *
   * @param logits one an output; not to be written
   * @param magnitudes of each call, by its name, the end of the scale that its maps would have by
   *     themselves: 0 or more
   */
  record Read(float[] logits, Map<String, Double> magnitudes) implements EpochReading {
    /** Copies the map. */
    public Read {
      magnitudes = Map.copyOf(magnitudes);
    }
  }

  /**
   * Its file can't be read any more.
   *
   * @param why one sentence, and what to do
   */
  record Unread(String why) implements EpochReading {}
}
