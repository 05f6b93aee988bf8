package org.resnetexplorer.app.sessions;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.exploration.session.LeftOut;
import org.resnetexplorer.exploration.session.SavedData;
import org.resnetexplorer.exploration.session.SavedFile;

/** Looks for a saved data set and checkpoints on this machine; not on the FX thread. */
final class DataFinding {
  private final Path from;
  private final List<LeftOut> leftOut = new ArrayList<>();

  /**
   * @param from from which folder it is looked for
   */
  DataFinding(Path from) {
    this.from = from;
  }

  /** Null where there is none, or where it is not here. */
  @Nullable FoundData find(@Nullable SavedData data) {
    if (data instanceof SavedData.OfFolder of) {
      Path folder = first(of.folder(), "folder", Files::isDirectory);
      // Without the folder nobody asks what its pictures show.
      SavedFile truth = folder == null ? null : of.truth();
      Path told = truth == null ? null : first(truth, "folder-truth", Files::isRegularFile);
      return folder == null ? null : new FoundData.OfFolder(folder, of.set(), told);
    }
    return data == null ? null : new FoundData.Samples();
  }

  /** Those that are here. */
  List<Path> findAll(List<SavedFile> checkpoints) {
    return checkpoints.stream()
        .map(file -> first(file, "checkpoints", Files::exists))
        .filter(Objects::nonNull)
        .toList();
  }

  private @Nullable Path first(SavedFile file, String key, Predicate<Path> isThere) {
    Path found = file.places(from).stream().filter(isThere).findFirst().orElse(null);
    if (found == null) {
      leftOut.add(new LeftOut(LeftOut.Reason.GONE, key, file.path()));
    }
    return found;
  }

  /** What is not here. */
  List<LeftOut> leftOut() {
    return List.copyOf(leftOut);
  }
}
