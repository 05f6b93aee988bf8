package org.resnetexplorer.explain.attribution;

/** Looks on while a method works; called on the thread that asked for it. */
@FunctionalInterface
public interface Progress {
  /** Looks away. */
  Progress NONE = (soFar, share) -> {};

  /**
   * @param soFar a map of what has been computed, to be replaced by the next
   * @param share of the work done, from 0 to 1
   */
  void at(Attribution soFar, double share);
}
