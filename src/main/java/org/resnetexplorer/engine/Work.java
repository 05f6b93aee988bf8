package org.resnetexplorer.engine;

/**
 * A computation on the inference thread.
 *
 * @param <T> what comes of it, in Java's memory
 */
@FunctionalInterface
public interface Work<T> {
  /**
   * @param workspace to be used inside of this call only
   */
  T in(Workspace workspace);
}
