package org.resnetexplorer.explain.attribution;

import org.resnetexplorer.engine.Cancellation;
import org.resnetexplorer.engine.EngineException;

/** A method at work, in steps short enough that others get their turn between. For one thread. */
public interface Steps {
  /**
   * Goes a step on.
   *
   * @return a map of what has been computed, the whole one once {@link #share} is 1
   */
  Attribution next(Cancellation cancellation) throws EngineException;

  /** Of the work done, from 0 to 1. */
  double share();
}
