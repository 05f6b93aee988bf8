package org.resnetexplorer.exploration.session;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What makes a run.
 *
 * @param model null for the one that is open
 * @param picture null for the one that is shown
 */
public record SavedRun(
    @Nullable SavedModel model, @Nullable SavedPicture picture, SavedChanges changes) {

  SavedRun seenFrom(Path folder) {
    return new SavedRun(
        model == null ? null : model.seenFrom(folder),
        picture instanceof SavedPicture.OfFile of
            ? new SavedPicture.OfFile(of.file().seenFrom(folder))
            : picture,
        changes);
  }
}
