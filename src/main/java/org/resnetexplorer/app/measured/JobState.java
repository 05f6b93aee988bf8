package org.resnetexplorer.app.measured;

import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.Explained;
import org.resnetexplorer.exploration.folder.PassProgress;

/**
 * How far work over a data set is.
 *
 * @param <R> what it gives
 */
public sealed interface JobState<R> {

  /** Nobody has asked for it yet, of this model and this data set. */
  record None<R>() implements JobState<R> {}

  /**
   * It is under way, or waits for other work.
   *
   * @param progress null until the first picture is through
   */
  record Running<R>(@Nullable PassProgress progress) implements JobState<R> {}

  /**
   * A person stopped it; what was read is kept, so that it goes on from there.
   *
   * @param progress null if not one picture was through
   */
  record Stopped<R>(@Nullable PassProgress progress) implements JobState<R> {}

  /** It is done. */
  record Done<R>(R result) implements JobState<R> {}

  /** It can't be done. */
  record Failed<R>(Explained why) implements JobState<R> {}

  /** What it gave; null while it is not done. */
  default @Nullable R result() {
    return this instanceof Done<R> done ? done.result() : null;
  }

  default boolean isRunning() {
    return this instanceof Running<R>;
  }
}
