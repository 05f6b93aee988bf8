package org.resnetexplorer.app.exemplars;

import org.resnetexplorer.app.measured.FoundExemplars;
import org.resnetexplorer.exploration.Explained;

/** How the search for what drives channels stands. */
sealed interface Stand {

  /** No data set is open, or nothing can run. */
  record NoSet() implements Stand {}

  /** No class is asked about, or the model has none. */
  record NoClass() implements Stand {}

  /**
   * Nobody has looked yet.
   *
   * @param name of the class it would be for; empty if it would be by activation
   * @param seconds that it takes, about; NaN while nobody knows
   */
  record Missing(int pictures, String name, double seconds) implements Stand {}

  /** It is under way, or waits for other work. */
  record Running() implements Stand {}

  /** A person stopped it. */
  record Stopped() implements Stand {}

  /** It can't be done. */
  record Failed(Explained why) implements Stand {}

  /** It is done. */
  record Found(FoundExemplars found) implements Stand {}
}
