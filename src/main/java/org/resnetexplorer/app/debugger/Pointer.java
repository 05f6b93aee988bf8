package org.resnetexplorer.app.debugger;

import java.util.Optional;
import org.resnetexplorer.network.Target;

/** Where a debugger stands in a finished run. */
public sealed interface Pointer {

  /** Nobody is stepping: all of the run is shown. */
  record Off() implements Pointer {}

  /**
   * Paused before a statement: what it runs, and all that follows, counts as not run yet.
   *
   * @param statement a call, or the module whose {@code forward()} the statement calls
   */
  record Before(Target statement) implements Pointer {}

  /** Past the last call: all have run. */
  record Finished() implements Pointer {}

  /** Whether somebody is stepping. */
  default boolean isActive() {
    return !(this instanceof Off);
  }

  /** The statement about to run; empty when off and after the end. */
  default Optional<Target> next() {
    return this instanceof Before before ? Optional.of(before.statement()) : Optional.empty();
  }
}
