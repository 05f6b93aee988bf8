package org.resnetexplorer.app.sessions;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** What this machine has of a saved data set. */
sealed interface FoundData {

  /** The program's own samples. */
  record Samples() implements FoundData {}

  /**
   * A folder that is here.
   *
   * @param set which of its sets; null for the first to look at
   * @param truth the file that tells what the pictures show; null for the folder's own
   */
  record OfFolder(Path folder, @Nullable String set, @Nullable Path truth) implements FoundData {}
}
