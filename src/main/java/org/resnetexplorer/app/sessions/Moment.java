package org.resnetexplorer.app.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.state.Changes;
import org.resnetexplorer.app.state.OpenModel;
import org.resnetexplorer.app.state.OpenPicture;
import org.resnetexplorer.app.state.Run;
import org.resnetexplorer.exploration.session.SavedData;
import org.resnetexplorer.exploration.session.SavedFile;
import org.resnetexplorer.exploration.session.SavedLook;
import org.resnetexplorer.exploration.session.SavedStop;

/**
 * What the window looks at in one moment, as it is taken on the FX thread.
 *
 * @param changes those that are wanted, be they run already or not
 * @param kept the run that is kept; null for none
 */
record Moment(
    @Nullable OpenModel model,
    @Nullable OpenPicture picture,
    Changes changes,
    @Nullable Run kept,
    SavedLook look,
    @Nullable SavedData data,
    List<SavedFile> checkpoints,
    List<SavedStop> stops) {}
