package org.resnetexplorer.app.sessions;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.resnetexplorer.app.intake.Samples;
import org.resnetexplorer.exploration.session.LeftOut;
import org.resnetexplorer.exploration.session.ReadView;
import org.resnetexplorer.exploration.session.SavedRun;

/**
 * A view that was read, with what this machine has of it.
 *
 * @param kept the run to compare with; null for none
 * @param data the data set; null for the one that is open
 * @param checkpoints where a series of checkpoints is; empty for the one that is open
 * @param leftOut what of the view and of the run that is shown could not be read, or is not here
 */
record FoundView(
    ReadView read,
    FoundRun shown,
    @Nullable FoundRun kept,
    @Nullable FoundData data,
    List<Path> checkpoints,
    List<LeftOut> leftOut) {
  /** What stands before the name of a part of the kept run. */
  static final String KEPT = "kept-";

  FoundView {
    checkpoints = List.copyOf(checkpoints);
    leftOut = List.copyOf(leftOut);
  }

  /** Looks for its files; not on the FX thread. */
  static FoundView of(ReadView read, Samples samples) {
    SavedRun toKeep = read.view().kept();
    FoundRun shown = new RunFinding(read.folder(), samples, "").find(read.view().shown());
    FoundRun kept =
        toKeep == null ? null : new RunFinding(read.folder(), samples, KEPT).find(toKeep);
    DataFinding finding = new DataFinding(read.folder());
    FoundData data = finding.find(read.view().data());
    List<Path> checkpoints = finding.findAll(read.view().checkpoints());
    List<LeftOut> leftOut = new ArrayList<>(read.leftOut());
    leftOut.addAll(shown.leftOut());
    leftOut.addAll(finding.leftOut());
    return new FoundView(read, shown, kept, data, checkpoints, leftOut);
  }
}
