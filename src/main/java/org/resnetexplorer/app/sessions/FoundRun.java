package org.resnetexplorer.app.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.ModelRequest;
import org.resnetexplorer.app.state.PictureSource;
import org.resnetexplorer.exploration.session.LeftOut;
import org.resnetexplorer.exploration.session.SavedChanges;

/**
 * What this machine has of a saved run.
 *
 * @param model null for the one that is open
 * @param picture null for the one that is shown
 * @param leftOut what is not here
 */
record FoundRun(
    @Nullable ModelRequest model,
    @Nullable PictureSource picture,
    SavedChanges changes,
    List<LeftOut> leftOut) {
  FoundRun {
    leftOut = List.copyOf(leftOut);
  }
}
