package org.resnetexplorer.exploration.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A data set that can be found again. */
public sealed interface SavedData {

  /** The samples that come with the program. */
  record Samples() implements SavedData {}

  /**
   * A folder of pictures.
   *
   * @param set which of its sets is looked at, empty for all pictures; null for the first to look
   *     at, or where there are none
   * @param truth the file that tells what the pictures show; null for the folder's own
   */
  record OfFolder(SavedFile folder, @Nullable String set, @Nullable SavedFile truth)
      implements SavedData {
    OfFolder seenFrom(Path from) {
      return new OfFolder(folder.seenFrom(from), set, truth == null ? null : truth.seenFrom(from));
    }
  }
}
