package org.resnetexplorer.exploration.session;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a window looked at: enough to look at it again. What changes or stops a run (changes, kept
 * run, breakpoints, overlay, stepping) is as it says, and not there if it says nothing; model,
 * picture, selection and panes stay as they are where it names none.
 *
 * @param shown the run that is shown
 * @param kept the run that is kept to compare with; null for none
 * @param look what of it is looked at
 * @param stops the breakpoints in their order
 */
public record SavedView(
    SavedRun shown, @Nullable SavedRun kept, SavedLook look, List<SavedStop> stops) {

  public SavedView {
    stops = List.copyOf(stops);
  }

  /** The same, with files named as they lie from a folder too. */
  public SavedView seenFrom(Path folder) {
    return new SavedView(
        shown.seenFrom(folder), kept == null ? null : kept.seenFrom(folder), look, stops);
  }
}
